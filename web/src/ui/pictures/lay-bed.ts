import type { Amount } from '@forno/domain/cart/choice'
import { lookOf } from './looks.ts'
import { portion } from './portions.ts'
import { type HalfScene, MIDDLE, type Patch, type Side } from './scene.ts'
import { diceOf } from './seeded.ts'

/** Patches end within this of the middle: sauce shows round the edge. */
const BED_RADIUS = 79
/** A patch at scale 1. */
export const PATCH_RADIUS = 17
/** Turned by this angle each, things fill a disc evenly, as seeds do in a sunflower. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/**
 * The molten cheeses, mozzarella lowest. Where both halves have the same amount of one, it runs on under the
 * seam; else each half has its own part of the same spread, cut at the seam.
 */
export function layBed(left: HalfScene, right: HalfScene | undefined, seed: string): Patch[] {
  const onLeft = meltsOf(left)
  const onRight = right ? meltsOf(right) : onLeft
  const ingredients = [...new Set([...onLeft.keys(), ...onRight.keys()])].toSorted(mozzarellaFirst)
  return ingredients.flatMap((ingredient) => {
    const amounts = [onLeft.get(ingredient) ?? 'no', onRight.get(ingredient) ?? 'no'] as const
    if (amounts[0] === amounts[1]) return layMelt(ingredient, amounts[0], 'whole', seed)
    return [
      ...layMelt(ingredient, amounts[0], 'left', seed),
      ...layMelt(ingredient, amounts[1], 'right', seed),
    ]
  })
}

const isMozzarella = (ingredient: string): boolean => {
  const look = lookOf(ingredient)
  return look.kind === 'melt' && look.melt === 'mozzarella'
}

const mozzarellaFirst = (a: string, b: string): number =>
  Number(isMozzarella(b)) - Number(isMozzarella(a)) || (a < b ? -1 : 1)

function meltsOf({ toppings }: HalfScene): Map<string, Amount> {
  return new Map(
    toppings
      .filter(({ ingredient, group }) => lookOf(ingredient, group).kind === 'melt')
      .map(({ ingredient, amount }) => [ingredient, amount]),
  )
}

function layMelt(ingredient: string, amount: Amount, side: Side, seed: string): Patch[] {
  const look = lookOf(ingredient, 'cheese')
  if (look.kind !== 'melt') return []
  const dice = diceOf(`${seed} ${ingredient} bed`)
  const start = dice() * 2 * Math.PI
  const count = portion(look.count, amount, 1, 1)
  const patches = Array.from({ length: count }, (_, i): Patch => {
    const scale = Math.round((look.size + dice() * 0.4) * 5) / 5
    const far = (BED_RADIUS - PATCH_RADIUS * scale) * Math.sqrt((i + 0.4) / (count - 0.5))
    const turn = start + i * GOLDEN_ANGLE
    return {
      melt: look.melt,
      ingredient,
      side,
      x: Math.round(MIDDLE + far * Math.cos(turn)),
      y: Math.round(MIDDLE + far * Math.sin(turn)),
      rotation: Math.floor(dice() * 36) * 10,
      scale,
    }
  })
  return patches.filter(({ x, scale }) => reaches(side, x, PATCH_RADIUS * scale))
}

const reaches = (side: Side, x: number, radius: number): boolean =>
  side === 'whole' || (side === 'left' ? x - radius < MIDDLE : x + radius > MIDDLE)
