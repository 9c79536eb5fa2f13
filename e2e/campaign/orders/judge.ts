import { minutes } from '@forno/domain/time/millis'
import { always } from '../invariants/always.ts'
import type { Invariant, Look, Told } from '../invariants/look.ts'
import { alwaysOfMoney } from '../invariants/money/always.ts'
import { oneNoticeEach } from '../invariants/notices.ts'
import { claimsFollow, nothingWaits } from '../invariants/nothing-waits.ts'
import type { World } from '../world.ts'

/** Longer than a lost runner's lease and the waits after it, and than an order waits for its card. */
const UNTIL_QUIET = minutes(40)
const LINES = Number(process.env['CAMPAIGN_LINES'] ?? 60)

const allAlways = [...always, ...alwaysOfMoney]

/** Something that must hold did not. The message has the seed, which does it again, and what happened before. */
export class CampaignFailure extends Error {
  override name = 'CampaignFailure'
}

/** Asks every invariant after every commit from now on. Answers with what people are told, to be written into. */
export function judge(here: World): Told {
  const told: Told = { placed: [], moved: [], tapped: [] }
  here.store.watch((changes, written) => {
    const look = lookAt(here, told, { changes, written })
    for (const holds of allAlways) here.complaints.push(...holds(look))
  })
  return told
}

/** How a run ends, where it ends otherwise than by itself. */
interface Ending {
  /** What people do at last, once nothing goes wrong any more. */
  closingTime?: () => Promise<void>
  /** Minutes in which nothing is left to do, until it counts. */
  quietFor?: number
  atLast?: readonly Invariant[]
  /** What is tried once all that held; it may complain too. */
  afterwards?: () => Promise<void>
  /** The campaign's name, for who does it again. */
  file?: 'orders' | 'money' | 'dispatch'
}

/**
 * Lets faults stop and the clockwork do its work until there is nothing left for it, then asks what must hold at
 * the end. Throws `CampaignFailure` for whatever has been found by then.
 */
export async function endWell(here: World, told: Told, end: Ending = {}): Promise<void> {
  here.calmDown()
  await end.closingTime?.()
  const quietBy = here.scheduler.now() + UNTIL_QUIET
  let quietFor = 0
  while (here.scheduler.now() < quietBy && here.complaints.length === 0) {
    quietFor = isQuiet(here) ? quietFor + 1 : 0
    if (quietFor > (end.quietFor ?? 0)) break
    await here.pass(minutes(1))
  }
  const versionOf = (uid: string) => here.accounts.known.get(uid)?.claims.roleVersion
  const look = lookAt(here, told, { changes: [], written: [] })
  const atLast = [nothingWaits, oneNoticeEach, claimsFollow(versionOf), ...(end.atLast ?? [])]
  for (const holds of [...allAlways, ...atLast]) {
    if (here.complaints.length === 0) here.complaints.push(...holds(look))
  }
  if (here.complaints.length === 0) await end.afterwards?.()
  if (here.complaints.length > 0) throw failure(here, end.file ?? 'orders')
}

const lookAt = (
  here: World,
  told: Told,
  { changes, written }: Pick<Look, 'changes' | 'written'>,
): Look => ({
  records: here.records,
  changes,
  written,
  told,
  now: here.scheduler.now(),
  notices: here.notices.sent,
  stripe: here.stripe.control.state(),
})

/** Nothing is left that the clockwork would do: to go on would only take time. */
const isQuiet = ({ records, scheduler }: World): boolean =>
  records.orders().every(({ status }) => status !== 'placed' && status !== 'awaitingPayment') &&
  [...records.jobs().values()].every(({ state }) => state === 'done' || state === 'stuck') &&
  records.messages().every(({ message: { sending } }) => {
    const { state, dueAt } = sending
    return state !== 'waiting' || dueAt === null || dueAt > scheduler.now() + minutes(2)
  }) &&
  [...records.payments().values()].every(
    ({ checkAt }) => checkAt === null || checkAt > scheduler.now() + minutes(2),
  )

function failure({ seed, complaints, history }: World, file: string): CampaignFailure {
  const what = [...new Set(complaints)].slice(0, 5).join('\n  ')
  const again = `CAMPAIGN_SEED=${seed} npx vitest run --project campaign e2e/campaign/${file}.campaign.test.ts`
  return new CampaignFailure(
    `seed ${seed}:\n  ${what}\nAgain: ${again}\n${history.lines(LINES).join('\n')}`,
  )
}
