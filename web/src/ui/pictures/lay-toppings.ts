import { lookOf } from './looks.ts'
import { growthFor, portion, roomFor, shrinkFor } from './portions.ts'
import { scatter } from './scatter.ts'
import { type HalfScene, MIDDLE, type Piece, type Side, TOPPED_RADIUS } from './scene.ts'
import { diceOf } from './seeded.ts'
import { type Shape, type ShapeId, shapes } from './shapes/all.ts'

/** Pieces are turned by steps of this many degrees: more shows no difference and makes files larger. */
const TURN = 15

/** The pieces on one half, or on a whole pizza: big ones first, so that small ones lie on top. */
export function layToppings(half: HalfScene, side: Side, seed: string): Piece[] {
  const kinds = kindsOf(half)
  const part = side === 'whole' ? 1 : 0.5
  const wanted = coveredBy(kinds)
  const room = roomFor(wanted)
  const counted = kinds.map((kind) => ({
    ...kind,
    count: portion(kind.count, kind.amount, room, part),
    dice: diceOf(`${seed} ${kind.ingredient}`),
  }))
  const growth = growthFor(wanted)
  const scale = twentieths(growth * shrinkFor((coveredBy(counted) * growth * growth) / part))
  const laid = scatter(
    { radius: TOPPED_RADIUS, side },
    counted.map(({ shape: { radius, reach }, count, dice }) => ({
      radius: radius * scale,
      reach: reach * scale,
      count,
      dice,
    })),
  )
  return laid.flatMap(({ kind, x, y }) => {
    const of = counted[kind]
    if (!of) return []
    const turned = Math.round(((of.dice() * 2 - 1) * of.shape.turn) / TURN) * TURN
    return {
      shape: of.id,
      ingredient: of.ingredient,
      side,
      x: Math.round(MIDDLE + x),
      y: Math.round(MIDDLE + y),
      rotation: (turned + 360) % 360,
      // Here and there one is cut a little smaller.
      scale: of.dice() < 0.3 ? twentieths(scale * 0.9) : scale,
    }
  })
}

interface Kind {
  ingredient: string
  amount: HalfScene['toppings'][number]['amount']
  id: ShapeId
  shape: Shape
  count: number
}

function kindsOf({ toppings }: HalfScene): Kind[] {
  return toppings
    .flatMap(({ ingredient, amount, group }): Kind[] => {
      const look = lookOf(ingredient, group)
      if (amount === 'no' || look.kind !== 'pieces') return []
      const { shape: id, count } = look
      return [{ ingredient, amount, id, shape: shapes[id], count }]
    })
    .toSorted((a, b) => b.shape.radius - a.shape.radius || (a.ingredient < b.ingredient ? -1 : 1))
}

/** Part of a whole pizza that these pieces cover. */
const coveredBy = (kinds: readonly { shape: Shape; count: number }[]): number =>
  kinds.reduce((sum, { shape, count }) => sum + count * shape.radius ** 2, 0) / TOPPED_RADIUS ** 2

const twentieths = (value: number): number => Math.round(value * 20) / 20
