import type { Dice } from './seeded.ts'

/** Where a piece may lie: a disc about (0, 0), or the half of it left or right of the seam. */
export interface Field {
  radius: number
  side: 'whole' | 'left' | 'right'
}

/** Something round to be laid down. `kind` tells alike pieces, which keep further apart from each other. */
export interface Laid {
  kind: number
  radius: number
  x: number
  y: number
}

/** Free space kept on each side of the seam. */
const SEAM = 1.5
const ROUNDS = 48

/**
 * Lays pieces so that they spread over the field as if by hand: each kind evenly, none on another where
 * there is room. First thrown, then pushed apart. After the throw only + − × ÷ √ are used, which every engine
 * computes alike: a picture prerendered here is the picture the browser draws.
 * @param kinds radius and number of the pieces of each kind
 * @returns the pieces in the order of `kinds`
 */
export function scatter(
  field: Field,
  kinds: readonly { radius: number; count: number; dice: Dice }[],
): Laid[] {
  const laid = kinds.flatMap(({ radius, count, dice }, kind) =>
    throwKind(field, kind, radius, count, dice),
  )
  const spacing = kinds.map(({ count }) => spacingOf(field, count))
  const margin = spacingOf(field, laid.length) * 0.5
  for (let round = 0; round < ROUNDS; round++) {
    pushApart(laid, spacing)
    for (const piece of laid) {
      if (round < ROUNDS - 8) drawIn(field, piece, margin)
      keepInside(field, piece)
    }
  }
  return laid
}

/** The distance between `count` pieces spread evenly over the field. */
const spacingOf = ({ radius, side }: Field, count: number): number =>
  Math.sqrt((Math.PI * radius * radius * (side === 'whole' ? 1 : 0.5)) / Math.max(1, count))

/** Steps of a sequence that fills the square evenly (the plastic number's powers). */
const STEP_U = 0.7548776662
const STEP_V = 0.5698402909

function throwKind(field: Field, kind: number, radius: number, count: number, dice: Dice): Laid[] {
  const { side } = field
  const [startU, startV] = [dice(), dice()]
  // Left lies behind the seam, from a quarter turn on; right before it; whole all round.
  const from = side === 'left' ? 0.25 : -0.25
  const round = side === 'whole' ? 1 : 0.5
  return Array.from({ length: count }, (_, i) => {
    const far = Math.sqrt((startU + i * STEP_U) % 1) * (field.radius - radius)
    const turn = (from + ((startV + i * STEP_V) % 1) * round) * 2 * Math.PI
    // To the hundredth: engines may differ in a cosine's last digit, not in its second.
    const x = hundredths(Math.cos(turn) * far)
    const y = hundredths(Math.sin(turn) * far)
    const piece = { kind, radius, x, y }
    keepInside(field, piece)
    return piece
  })
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

function pushApart(laid: readonly Laid[], spacing: readonly number[]): void {
  for (const [i, a] of laid.entries()) {
    for (let j = i + 1; j < laid.length; j++) {
      const b = laid[j]
      if (b) push(a, b, (spacing[a.kind] ?? 0) * 0.9)
    }
  }
}

function push(a: Laid, b: Laid, spacing: number): void {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const apart = Math.sqrt(dx * dx + dy * dy)
  const touching = a.radius + b.radius + 0.6
  const wanted = a.kind === b.kind ? Math.max(touching, spacing) : touching
  if (apart >= wanted) return
  // Pieces that touch must part; alike pieces that are merely near each other are nudged.
  const by = Math.max(0, touching - apart) * 0.45 + (wanted - apart) * 0.12
  // The light one gives way to the heavy one.
  const share = b.radius / (a.radius + b.radius)
  const [nx, ny] = apart > 0.01 ? [dx / apart, dy / apart] : [1, 0]
  a.x -= nx * by * share
  a.y -= ny * by * share
  b.x += nx * by * (1 - share)
  b.y += ny * by * (1 - share)
}

/** Nudges a piece from the edge of its field, or all that are pushed would line up along it. */
function drawIn({ radius, side }: Field, piece: Laid, margin: number): void {
  const far = Math.sqrt(piece.x * piece.x + piece.y * piece.y)
  const over = far + Math.max(margin, piece.radius) - radius
  if (over > 0) {
    piece.x -= (piece.x / far) * over * 0.15
    piece.y -= (piece.y / far) * over * 0.15
  }
  if (side === 'whole') return
  const short = Math.max(margin, piece.radius) - Math.abs(piece.x)
  if (short > 0) piece.x += (side === 'left' ? -short : short) * 0.15
}

function keepInside({ radius, side }: Field, piece: Laid): void {
  const reach = radius - piece.radius
  if (side !== 'whole') {
    const least = Math.min(piece.radius + SEAM, reach)
    if (side === 'left') piece.x = Math.min(piece.x, -least)
    else piece.x = Math.max(piece.x, least)
  }
  const far = Math.sqrt(piece.x * piece.x + piece.y * piece.y)
  if (far <= reach) return
  // Along the seam, back towards the middle of it: pulling straight in would cross the seam.
  if (side === 'whole') {
    piece.x *= reach / far
    piece.y *= reach / far
  } else {
    const x = Math.min(Math.abs(piece.x) * (reach / far), reach)
    const inX = Math.max(x, Math.min(piece.radius + SEAM, reach))
    const inY = Math.sqrt(Math.max(0, reach * reach - inX * inX))
    piece.x = side === 'left' ? -inX : inX
    piece.y = piece.y < 0 ? -Math.min(inY, -piece.y) : Math.min(inY, piece.y)
  }
}
