import { type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from '../lib/class-names.ts'

/** So long it has to be held, ms: long enough that no pocket does it. */
export const HOLD_FOR = 900

/**
 * A button for what cannot be taken back: held by finger, mouse, space or Enter until it is full. A screen reader's
 * press has no length: there, and by a short tap, it asks once more and the second press within some seconds counts.
 */
export function HoldButton({
  children,
  busy = false,
  onDone,
}: {
  children: ReactNode
  busy?: boolean
  onDone: () => void
}) {
  const [held, setHeld] = useState(false)
  const [asked, setAsked] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const calm = useRef<ReturnType<typeof setTimeout>>(undefined)
  const full = useRef(false)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      clearTimeout(calm.current)
    },
    [],
  )
  const done = () => {
    clearTimeout(timer.current)
    clearTimeout(calm.current)
    setHeld(false)
    setAsked(false)
    onDone()
  }
  const begin = () => {
    if (busy || held) return
    full.current = false
    setHeld(true)
    timer.current = setTimeout(() => {
      full.current = true
      done()
    }, HOLD_FOR)
  }
  const letGo = () => {
    clearTimeout(timer.current)
    setHeld(false)
  }
  const pressed = () => {
    if (busy || full.current) {
      full.current = false
      return
    }
    if (asked) {
      done()
      return
    }
    setAsked(true)
    clearTimeout(calm.current)
    calm.current = setTimeout(() => setAsked(false), 6000)
  }
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onPointerDown={(event) => event.button === 0 && begin()}
      onPointerUp={letGo}
      onPointerLeave={letGo}
      onPointerCancel={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        // Our own key handling: the browser's click on Enter would come at once, and again and again.
        event.preventDefault()
        if (!event.repeat) begin()
      }}
      onKeyUp={(event) => {
        if (event.key !== ' ' && event.key !== 'Enter') return
        event.preventDefault()
        if (held) pressed()
        letGo()
      }}
      onClick={pressed}
      className={classNames(
        'relative inline-flex min-h-20 w-full touch-none items-center justify-center overflow-hidden rounded-full px-6 py-4 text-xl font-semibold select-none',
        'bg-tomato text-on-tomato shadow-card aria-disabled:opacity-60',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'absolute inset-0 origin-left bg-tomato-deep transition-transform ease-linear',
          held ? 'scale-x-100' : 'scale-x-0',
        )}
        style={{ transitionDuration: held ? `${HOLD_FOR}ms` : '120ms' }}
      />
      <span className="relative" role={asked ? 'status' : undefined}>
        {asked ? 'Hold it, or press once more' : children}
      </span>
    </button>
  )
}
