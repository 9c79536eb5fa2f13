import { Canvas, type CanvasProps } from './canvas.tsx'
import type { Side } from './scene.ts'

/** Slices of salami, by the half they lie on. */
const dots = {
  left: 'M7.5 8.5h0M6 13.5h0M9.7 16h0',
  right: 'M16.5 8h0M14.5 12.2h0M16.8 15.8h0',
} as const

const halves = {
  left: 'M12 2A10 10 0 0 0 12 22z',
  right: 'M12 2A10 10 0 0 1 12 22z',
} as const

/** Which half is meant, as a tiny pizza: that half is baked, the other only outlined in the text's colour. */
export function HalfPicture({ side, ...canvas }: CanvasProps & { side: Side }) {
  const shown = side === 'whole' ? (['left', 'right'] as const) : ([side] as const)
  return (
    <Canvas {...canvas} side={24}>
      <circle
        cx="12"
        cy="12"
        r="10"
        stroke="currentColor"
        strokeDasharray="1.6 2.33"
        opacity=".7"
      />
      <path d={shown.map((half) => halves[half]).join('')} fill="#fbe3a0" />
      {side === 'whole' ? (
        <circle cx="12" cy="12" r="9.4" stroke="#b5692a" strokeWidth="3" />
      ) : (
        <path
          d={side === 'left' ? 'M12 2.6A9.4 9.4 0 0 0 12 21.4' : 'M12 2.6A9.4 9.4 0 0 1 12 21.4'}
          stroke="#b5692a"
          strokeWidth="3"
          strokeLinecap="butt"
        />
      )}
      {side === 'whole' ? null : <path d="M12 1.5V22.5" stroke="currentColor" strokeWidth="1.5" />}
      <path d={shown.map((half) => dots[half]).join('')} stroke="#c23a20" strokeWidth="3.6" />
    </Canvas>
  )
}
