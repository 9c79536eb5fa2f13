import { outline } from './outline.ts'
import { CRUST_RADIUS, MIDDLE } from './scene.ts'

const edge = outline(94, 'edge', { points: 9, wobble: 0.012, at: [MIDDLE, MIDDLE] })

/** Marks round the rim as one dashed circle: a few lengths, repeated, never meet the same way twice. */
const Marks = (marks: { r: number; color: string; width: number; dashes: string }) => (
  <circle
    r={marks.r}
    stroke={marks.color}
    strokeWidth={marks.width}
    strokeDasharray={marks.dashes}
  />
)

/** The baked rim and the dough inside it. */
export const Crust = ({ turn, id }: { turn: number; id: (name: string) => string }) => (
  <>
    <ellipse
      cx="100"
      cy="106"
      rx="92"
      ry="91"
      fill="#1a0d05"
      opacity=".2"
      filter={`url(#${id('f')})`}
    />
    <path d={edge} fill={`url(#${id('c')})`} stroke="#9a5519" />
    <g transform={`translate(100 100)rotate(${turn})`} filter={`url(#${id('f')})`} opacity=".8">
      <Marks r={88} color="#b4641f" width={6} dashes="9 21 3 17 14 29 5 13" />
      <Marks r={86} color="#ffe0a0" width={3} dashes="7 19 2 27 11 23" />
      <Marks r={89} color="#4f220a" width={4} dashes="3 41 0 57 5 73" />
      <Marks r={86} color="#4f220a" width={2} dashes="0 67 2 89" />
    </g>
    <circle cx="100" cy="100" r={CRUST_RADIUS} fill="#f4d596" stroke="#a9622a" strokeWidth="2" />
  </>
)

/** What the crust is painted with: a round rim lit from above, and a softener for what the oven does to it. */
export const CrustPaint = ({ id }: { id: (name: string) => string }) => (
  <>
    <radialGradient id={id('c')} gradientUnits="userSpaceOnUse" cx="100" cy="100" r="95">
      <stop offset=".86" stopColor="#b9702a" />
      <stop offset=".92" stopColor="#efc075" />
      <stop offset=".96" stopColor="#dd9c4a" />
      <stop offset="1" stopColor="#9c5a20" />
    </radialGradient>
    <filter id={id('f')}>
      <feGaussianBlur stdDeviation="1.2" />
    </filter>
  </>
)
