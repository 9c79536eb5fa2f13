import { minutes } from '@forno/domain/time/millis'
import { always } from '../invariants/always.ts'
import type { Look, Told } from '../invariants/look.ts'
import { claimsFollow, nothingWaits } from '../invariants/nothing-waits.ts'
import { type World, world, type WorldOptions } from '../world.ts'
import { EVENING_LASTS, liveThrough } from './evening.ts'
import { openShop } from './shop.ts'

/** Longer than a lost runner's lease and the waits after it. */
const UNTIL_QUIET = minutes(20)
const LINES = 60

/** Something that must hold did not. The message has the seed, which does it again, and what happened before. */
export class CampaignFailure extends Error {
  override name = 'CampaignFailure'
}

/** One evening of a shop, from its seed; throws `CampaignFailure` as soon as an invariant is broken. */
export async function runOrders(
  seed: number,
  options: WorldOptions,
  acceptWithin?: number,
): Promise<World> {
  const here = world(seed, options)
  const told: Told = { placed: [], moved: [] }
  const shop = await openShop(here, acceptWithin ?? here.random.branch('shop').pick([0.05, 1, 3]))
  const look = (changes: Look['changes']): Look => ({
    records: here.records,
    changes,
    told,
    now: here.scheduler.now(),
  })
  here.store.watch((changes) => {
    const now = look(changes)
    for (const holds of always) here.complaints.push(...holds(now))
  })
  liveThrough(here, shop, told)
  await here.pass(EVENING_LASTS)
  here.calmDown()
  const quietBy = here.scheduler.now() + UNTIL_QUIET
  while (here.scheduler.now() < quietBy && here.complaints.length === 0 && !isQuiet(here)) {
    await here.pass(minutes(1))
  }
  const versionOf = (uid: string) => here.accounts.known.get(uid)?.claims.roleVersion
  const end = look([])
  for (const holds of [...always, nothingWaits, claimsFollow(versionOf)]) {
    if (here.complaints.length === 0) here.complaints.push(...holds(end))
  }
  if (here.complaints.length > 0) throw failure(here)
  return here
}

/** Nothing is left that the clockwork would do: to go on would only take time. */
const isQuiet = ({ records }: World): boolean =>
  records.orders().every(({ status }) => status !== 'placed') &&
  [...records.jobs().values()].every(({ state }) => state === 'done' || state === 'stuck')

function failure({ seed, complaints, history }: World): CampaignFailure {
  const what = [...new Set(complaints)].slice(0, 5).join('\n  ')
  const again = `CAMPAIGN_SEED=${seed} npx vitest run --project unit e2e/campaign/orders.test.ts`
  return new CampaignFailure(
    `seed ${seed}:\n  ${what}\nAgain: ${again}\n${history.lines(LINES).join('\n')}`,
  )
}
