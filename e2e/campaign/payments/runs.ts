import { random } from '../random.ts'
import { type NoticeNo, notices } from './notices.ts'

/** One run: which notices come in which order, and what becomes of one of them. */
export interface Run {
  /** 0 … 75,599: ordering × 15, and 0 plain, 1 … 7 one lost, 8 … 14 one doubled (by its place in the ordering). */
  n: number
  /** The bank's word on the dispute. */
  won: boolean
  /** The reconciler comes while Stripe still lists the notices that were missed, or only long afterwards. */
  early: boolean
  steps: Step[]
}

/** A notice that arrives, or one that was sent and never does. */
export interface Step {
  notice: NoticeNo
  lost: boolean
  /** Its worker read Stripe when the notice was sent, and only writes now: late, and of long ago. */
  slow: boolean
}

export const ORDERINGS = 5040
export const VARIANTS = 15
export const RUNS = ORDERINGS * VARIANTS

/** One run in so many meets the reconciler early: then each notice that we were not told of is looked at again. */
const EARLY = 8

/** The share of workers that are slow. */
const SLOW = 0.5

/** The n-th run of a seed: the seed decides who wins, when the reconciler comes, and when a second copy arrives. */
export function runNo(n: number, seed: number): Run {
  const ordering = Math.floor(n / VARIANTS)
  const variant = n % VARIANTS
  const order = permutation(ordering)
  const chance = random(seed).branch(`ordering ${ordering}`)
  const won = chance.chance(0.5)
  const own = chance.branch(`variant ${variant}`)
  const early = own.below(EARLY) === 0
  const steps = order.map((notice, at) => ({ notice, lost: variant === at + 1 }))
  if (variant > notices.length) {
    const first = variant - notices.length - 1
    const copy = { notice: order[first] ?? 0, lost: false }
    steps.splice(first + 1 + own.below(notices.length - first), 0, copy)
  }
  return { n, won, early, steps: steps.map((step, at) => ({ ...step, slow: isSlow(at) })) }

  /** Runs that begin alike are alike in this too. */
  function isSlow(at: number): boolean {
    const path = steps.slice(0, at + 1).map(signOf)
    return random(seed)
      .branch(`slow ${path.join('')}`)
      .chance(SLOW)
  }
}

/** The k-th ordering of the seven, counted as a dictionary does. */
function permutation(k: number): NoticeNo[] {
  const left = notices.map((_, n) => n)
  let rest = k
  const order: NoticeNo[] = []
  for (let size = left.length; size > 0; size--) {
    const block = factorial(size - 1)
    order.push(...left.splice(Math.floor(rest / block), 1))
    rest %= block
  }
  return order
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))

const signOf = ({ notice, lost }: Pick<Step, 'notice' | 'lost'>) => `${notice}${lost ? 'x' : '.'}`

/** What two runs have in common at their beginnings, as text that sorts. */
export const pathOf = ({ won, steps }: Run): string =>
  (won ? 'w' : 'l') + steps.map(signOf).join('')

/** Words for people. */
export const wordsOf = ({ won, early, steps }: Run): string =>
  [
    ...steps.map(
      ({ notice, lost, slow }) =>
        `${notices[notice]?.name}${lost ? ' (lost)' : slow ? ' (slow)' : ''}`,
    ),
    `dispute ${won ? 'won' : 'lost'}`,
    `reconciler ${early ? 'early' : 'late'}`,
  ].join(', ')
