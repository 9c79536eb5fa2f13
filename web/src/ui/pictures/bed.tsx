import { melts } from './melts.ts'
import type { Patch, Scene } from './scene.ts'

/** Width of the brush that paints a patch of scale 1, and how far it is drawn, first one way, then another. */
const BRUSH = 25
const STROKE = 9

/** The molten cheeses. Patches of one cheese melt into each other: first all their rims, then all their skins. */
export const Bed = ({ bed, id }: { bed: Scene['bed']; id: (name: string) => string }) =>
  [...new Set(bed.map(groupOf))].map((group) => (
    <Melted key={group} patches={bed.filter((patch) => groupOf(patch) === group)} id={id} />
  ))

const groupOf = ({ ingredient, side }: Patch): string => `${ingredient} ${side}`

function Melted({ patches, id }: { patches: Patch[]; id: (name: string) => string }) {
  const { melt, side } = patches[0] ?? { melt: 'cheese' as const, side: 'whole' as const }
  const { rim, skin, shine, toast } = melts[melt]
  const brushes = [...new Set(patches.map(({ scale }) => scale))].map((scale) => ({
    width: BRUSH * scale,
    d: patches
      .filter((patch) => patch.scale === scale)
      .map(smear)
      .join(''),
  }))
  return (
    <g clipPath={side === 'whole' ? undefined : `url(#${id(side)})`}>
      <g stroke={rim} transform="translate(.4 1)">
        {brushes.map(({ width, d }) => (
          <path key={width} strokeWidth={width + 2} d={d} />
        ))}
      </g>
      <g stroke={skin}>
        {brushes.map(({ width, d }) => (
          <path key={width} strokeWidth={width} d={d} />
        ))}
      </g>
      <path
        stroke={shine}
        strokeWidth="6"
        d={patches
          .filter((_, i) => i % 3 === 0)
          .map((patch) => mark(patch, -5))
          .join('')}
      />
      <path
        stroke={toast}
        strokeWidth="3.5"
        opacity=".5"
        d={patches
          .filter((_, i) => i % 3 > 0)
          .map((patch, i) => mark(patch, 7, i % 3))
          .join('')}
      />
    </g>
  )
}

/** One drag of the brush, bent in the middle. */
function smear({ x, y, rotation, scale }: Patch): string {
  const [forth, side] = [along(rotation, STROKE * scale), along(rotation + 70, STROKE * scale)]
  return `M${x - forth.x} ${y - forth.y}l${pair(forth)}${glued(pair(side))}`
}

/** Something small on a patch, off its middle. */
function mark({ x, y, rotation }: Patch, off: number, long = 4): string {
  const at = along(rotation + 40, off)
  return `M${x + at.x} ${y + at.y}l${pair(along(rotation, long))}`
}

const along = (degrees: number, length: number): { x: number; y: number } => ({
  x: Math.round(Math.cos((degrees / 180) * Math.PI) * length) + 0,
  y: Math.round(Math.sin((degrees / 180) * Math.PI) * length) + 0,
})

const pair = ({ x, y }: { x: number; y: number }): string => (y < 0 ? `${x}${y}` : `${x} ${y}`)

const glued = (text: string): string => (text.startsWith('-') ? text : ` ${text}`)
