import type { Chore, FindChores } from '../platform/chore.ts'
import type { Context } from '../platform/context.ts'
import { wordsOf } from '../platform/log.ts'

/** The schedule calls every minute, so there is no use in going on for longer. */
const ROUNDS = 20
/** How many are worked on at a time. */
const AT_A_TIME = 8

/**
 * Does what is due and heals what was lost, until a round finds nothing left to do. What fails in one round is
 * not tried again in the same sweep (its next try is later), and one failure keeps nobody else waiting: neither a
 * chore, nor a search that cannot reach what it asks.
 */
export async function sweep(finders: readonly FindChores[], ctx: Context): Promise<void> {
  const over = new Set<string>()
  const broken = new Set<FindChores>()
  for (let round = 0; round < ROUNDS; round++) {
    const found = await Promise.all(finders.filter((find) => !broken.has(find)).map(look))
    const work = found.flat().filter(({ id }) => !over.has(id))
    if (work.length === 0) return
    for (let from = 0; from < work.length; from += AT_A_TIME) {
      await Promise.all(work.slice(from, from + AT_A_TIME).map(tryOnce))
    }
  }
  ctx.log.warn('sweep has more to do than it can')

  async function look(find: FindChores): Promise<Chore[]> {
    try {
      return await find(ctx)
    } catch (thrown) {
      broken.add(find)
      ctx.log.error('sweep cannot look', { job: find.name, error: wordsOf(thrown) })
      return []
    }
  }

  async function tryOnce({ id, run, once }: Chore): Promise<void> {
    if (once) over.add(id)
    try {
      await run()
    } catch (thrown) {
      over.add(id)
      ctx.log.error('sweep failed', { job: id, error: wordsOf(thrown) })
    }
  }
}
