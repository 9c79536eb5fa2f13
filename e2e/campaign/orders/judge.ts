import { minutes } from '@forno/domain/time/millis'
import { always } from '../invariants/always.ts'
import type { Look, Told } from '../invariants/look.ts'
import { claimsFollow, nothingWaits } from '../invariants/nothing-waits.ts'
import type { World } from '../world.ts'

/** Longer than a lost runner's lease and the waits after it. */
const UNTIL_QUIET = minutes(20)
const LINES = 60

/** Something that must hold did not. The message has the seed, which does it again, and what happened before. */
export class CampaignFailure extends Error {
  override name = 'CampaignFailure'
}

/** Asks every invariant after every commit from now on. Answers with what people are told, to be written into. */
export function judge(here: World): Told {
  const told: Told = { placed: [], moved: [] }
  here.store.watch((changes) => {
    const look = lookAt(here, told, changes)
    for (const holds of always) here.complaints.push(...holds(look))
  })
  return told
}

/**
 * Lets faults stop and the clockwork do its work until there is nothing left for it, then asks what must hold at
 * the end. Throws `CampaignFailure` for whatever has been found by then.
 */
export async function endWell(here: World, told: Told): Promise<void> {
  here.calmDown()
  const quietBy = here.scheduler.now() + UNTIL_QUIET
  while (here.scheduler.now() < quietBy && here.complaints.length === 0 && !isQuiet(here)) {
    await here.pass(minutes(1))
  }
  const versionOf = (uid: string) => here.accounts.known.get(uid)?.claims.roleVersion
  const end = lookAt(here, told, [])
  for (const holds of [...always, nothingWaits, claimsFollow(versionOf)]) {
    if (here.complaints.length === 0) here.complaints.push(...holds(end))
  }
  if (here.complaints.length > 0) throw failure(here)
}

const lookAt = (here: World, told: Told, changes: Look['changes']): Look => ({
  records: here.records,
  changes,
  told,
  now: here.scheduler.now(),
})

/** Nothing is left that the clockwork would do: to go on would only take time. */
const isQuiet = ({ records }: World): boolean =>
  records.orders().every(({ status }) => status !== 'placed') &&
  [...records.jobs().values()].every(({ state }) => state === 'done' || state === 'stuck')

function failure({ seed, complaints, history }: World): CampaignFailure {
  const what = [...new Set(complaints)].slice(0, 5).join('\n  ')
  const again = `CAMPAIGN_SEED=${seed} npx vitest run --project campaign e2e/campaign/orders.campaign.test.ts`
  return new CampaignFailure(
    `seed ${seed}:\n  ${what}\nAgain: ${again}\n${history.lines(LINES).join('\n')}`,
  )
}
