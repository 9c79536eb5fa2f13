import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

/** How far the pin may be moved from the door it began at. */
export const PIN_REACH_METRES = 150
/** Metres that one press of an arrow key moves the pin; with Shift five times that. */
const STEP = 5

const ways: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * The pin. Only it can be taken hold of: a finger that scrolls the page across the map must not move the door.
 * A slider to screen readers, as nothing else is moved by arrow keys and says how far it is.
 */
export function TownMapPin({
  place: { x, y },
  away,
  label,
  onStep,
  onDrag,
}: {
  place: { x: number; y: number }
  /** Metres from where it began. */
  away: number
  label: string
  onStep?: (x: number, y: number) => void
  onDrag?: (clientX: number, clientY: number) => void
}) {
  const press = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (!way || !onStep) return
    event.preventDefault()
    const step = event.shiftKey ? 5 * STEP : STEP
    onStep(x + way[0] * step, y + way[1] * step)
  }
  // Where it was taken hold of, from its tip: it must not jump under the finger.
  const grip = useRef({ x: 0, y: 0 })
  const hold = (event: PointerEvent<SVGGElement>) => {
    const tip = event.currentTarget.getScreenCTM()
    if (tip) grip.current = { x: event.clientX - tip.e, y: event.clientY - tip.f }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      onDrag?.(event.clientX - grip.current.x, event.clientY - grip.current.y)
    }
  }
  const control = onStep
    ? ({
        role: 'slider',
        tabIndex: 0,
        'aria-label': `Pin for ${label}`,
        'aria-valuenow': away,
        'aria-valuemin': 0,
        'aria-valuemax': PIN_REACH_METRES,
        'aria-valuetext': away === 0 ? 'at the door' : `${away} metres from the door`,
        onKeyDown: press,
        onPointerDown: hold,
        onPointerMove: drag,
        className: 'cursor-grab touch-none active:cursor-grabbing',
      } as const)
    : {}
  return (
    <g transform={`translate(${x} ${y})`} {...control}>
      <circle cy="-18" r="32" fill="transparent" />
      <ellipse rx="9" ry="3.5" fill="var(--ink)" opacity="0.25" />
      <path d="M0 0C-14-19-17-24-17-32a17 17 0 0 1 34 0C17-24 14-19 0 0Z" fill="var(--tomato)" />
      <circle cy="-32" r="7" fill="var(--on-tomato)" />
    </g>
  )
}
