/** Where pieces may lie: a disc about (0, 0), or the half of it left or right of the seam. */
export interface Field {
  radius: number
  side: 'whole' | 'left' | 'right'
}

/** A middle, and how far from it things still belong to it. */
interface Body {
  reach: number
  x: number
  y: number
}

/** Free space kept on each side of the seam. */
const SEAM = 1
/** Part of the way that a piece too near the edge is moved at once. */
const NUDGE = 0.15

/** The distance between `count` pieces spread evenly over the field. */
export const spacingOf = ({ radius, side }: Field, count: number): number =>
  Math.sqrt((Math.PI * radius * radius * (side === 'whole' ? 1 : 0.5)) / Math.max(1, count))

/** Nudges a body that is nearer than `margin` to an edge, or all that are pushed would line up along it. */
export function drawIn({ radius, side }: Field, body: Body, margin: number): void {
  const free = Math.max(margin, body.reach)
  const far = distance(body)
  const over = Math.min(far, far + free - radius)
  if (over > 0) {
    body.x -= (body.x / far) * over * NUDGE
    body.y -= (body.y / far) * over * NUDGE
  }
  const near = free - Math.abs(body.x)
  if (side !== 'whole' && near > 0) body.x += (side === 'left' ? -near : near) * NUDGE
}

/** Puts a body that hangs over an edge back inside, by the shortest way that does not cross the seam. */
export function keepInside({ radius, side }: Field, body: Body): void {
  const most = Math.max(0, radius - body.reach)
  const least = side === 'whole' ? 0 : Math.min(body.reach + SEAM, most)
  if (side === 'left') body.x = Math.min(body.x, -least)
  if (side === 'right') body.x = Math.max(body.x, least)
  const far = distance(body)
  if (far <= most) return
  const x = Math.max(Math.abs(body.x) * (most / far), least)
  const y = Math.min(Math.abs(body.y), Math.sqrt(most * most - x * x))
  body.x = body.x < 0 ? -x : x
  body.y = body.y < 0 ? -y : y
}

const distance = ({ x, y }: Body): number => Math.sqrt(x * x + y * y)
