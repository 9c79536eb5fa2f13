import { drawIn, type Field, keepInside, spacingOf } from './field.ts'
import type { Dice } from './seeded.ts'

/** Alike pieces to be laid down: what each takes up, how far its ends reach, and how many there are. */
export interface Kind {
  radius: number
  reach: number
  count: number
  dice: Dice
}

/** A piece laid down. `kind` is the place of its kind in the list. */
export interface Laid {
  kind: number
  radius: number
  reach: number
  x: number
  y: number
}

/** Rounds of pushing; after this many nothing moves that can be seen. */
const ROUNDS = 40
/** Rounds at the end in which pieces may come as near to the edge as the others push them. */
const LAST_ROUNDS = 8
/** Free space between pieces that have room. */
const GAP = 0.6

/**
 * Lays pieces so that they spread over the field as if by hand: each kind evenly, none on another where
 * there is room. First thrown, then pushed apart. After the throw only + − × ÷ √ are used, which every engine
 * computes alike: a picture prerendered here is the picture the browser draws.
 */
export function scatter(field: Field, kinds: readonly Kind[]): Laid[] {
  const laid = kinds.flatMap((kind, i) => throwKind(field, kind, i))
  const spacing = kinds.map(({ count }) => spacingOf(field, count) * 0.9)
  const margin = spacingOf(field, laid.length) * 0.5
  for (let round = 0; round < ROUNDS; round++) {
    pushApart(laid, spacing)
    for (const piece of laid) {
      if (round < ROUNDS - LAST_ROUNDS) drawIn(field, piece, margin)
      keepInside(field, piece)
    }
  }
  return laid
}

/** Steps of a sequence that fills the square evenly (powers of the plastic number). */
const STEP_U = 0.7548776662
const STEP_V = 0.5698402909

function throwKind(field: Field, { radius, reach, count, dice }: Kind, kind: number): Laid[] {
  const [startU, startV] = [dice(), dice()]
  // Left lies behind the seam, from a quarter turn on; right before it; whole all round.
  const from = field.side === 'left' ? 0.25 : -0.25
  const round = field.side === 'whole' ? 1 : 0.5
  return Array.from({ length: count }, (_, i) => {
    const far = Math.sqrt((startU + i * STEP_U) % 1) * (field.radius - reach)
    const turn = (from + ((startV + i * STEP_V) % 1) * round) * 2 * Math.PI
    // To the hundredth: engines may differ in a cosine's last digit, not in its second.
    const x = Math.round(Math.cos(turn) * far * 100) / 100
    const y = Math.round(Math.sin(turn) * far * 100) / 100
    const piece = { kind, radius, reach, x, y }
    keepInside(field, piece)
    return piece
  })
}

function pushApart(laid: readonly Laid[], spacing: readonly number[]): void {
  for (const [i, a] of laid.entries()) {
    for (let j = i + 1; j < laid.length; j++) {
      const b = laid[j]
      if (b) push(a, b, spacing[a.kind] ?? 0)
    }
  }
}

function push(a: Laid, b: Laid, spacing: number): void {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const touching = a.radius + b.radius + GAP
  const wanted = a.kind === b.kind ? Math.max(touching, spacing) : touching
  const squared = dx * dx + dy * dy
  if (squared >= wanted * wanted) return
  const apart = Math.sqrt(squared)
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
