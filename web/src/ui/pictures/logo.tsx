import { Canvas, type CanvasProps } from './canvas.tsx'

/** Nine bricks from the hearth over the arch to the hearth, the fifth its keystone: one line of 79.7, dashed. */
const arch = 'M8.5 41V25.5a15.5 15.5 0 0 1 31 0V41'
const hearth = 'M3 44.5h42'
const flame =
  'M24.6 16.5c1.4 4.7 7.4 7.5 7.4 14.3a8 8 0 0 1-16 .2c0-3.5 2-5.4 3-8 1.5 1 2.3 2.3 2.7 3.8 2.2-2.6 3.3-6.3 2.9-10.3z'
const heart =
  'M24 37.6a3.7 3.7 0 0 1-3.7-3.7c0-2.4 2.3-3.3 3.7-6.2 1.4 2.9 3.7 3.8 3.7 6.2a3.7 3.7 0 0 1-3.7 3.7z'

/**
 * Forno's mark: the mouth of a brick oven with its fire. In the text's colour, or `inColor` in its own, which
 * suit light and dark grounds alike.
 */
export const Logo = ({ inColor = false, ...canvas }: CanvasProps & { inColor?: boolean }) => (
  <Canvas {...canvas} side={48}>
    <Mark
      brick={inColor ? '#c23a20' : 'currentColor'}
      fire={inColor ? '#f08a1d' : 'currentColor'}
      glow={inColor ? '#ffd257' : undefined}
    />
  </Canvas>
)

/** The mark on the shop's red, for the browser's tab and a phone's home screen. Written to `web/public/icon.svg`. */
export const AppIcon = () => (
  <Canvas standalone title="Forno" side={96}>
    <rect width="96" height="96" rx="21" fill="#b3261e" />
    <g transform="translate(17 15)scale(1.3)">
      <Mark brick="#fff3df" fire="#ffb52e" glow="#fff3df" />
    </g>
  </Canvas>
)

function Mark({ brick, fire, glow }: { brick: string; fire: string; glow?: string | undefined }) {
  return (
    <>
      <path
        d={arch}
        stroke={brick}
        strokeWidth="7"
        strokeLinecap="butt"
        strokeDasharray="7.61 1.4"
      />
      <path d={hearth} stroke={brick} strokeWidth="3.5" />
      {glow ? (
        <>
          <path d={flame} fill={fire} />
          <path d={heart} fill={glow} />
        </>
      ) : (
        <path d={flame + heart} fill={fire} fillRule="evenodd" />
      )}
    </>
  )
}
