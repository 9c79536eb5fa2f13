import { orderMoves } from '@forno/domain/run/order-moves'
import type { Order } from '@forno/domain/order/order'
import { type Refusal, refuse } from '@forno/domain/refusal/refusal'
import { mergeTaps, type TapOutcome } from '@forno/domain/run/merge-taps'
import type { Run } from '@forno/domain/run/run'
import { screenTaps } from '@forno/domain/run/screen-taps'
import { isOver } from '@forno/domain/run/statuses'
import type { Tap, Who } from '@forno/domain/run/tap'
import type { Millis } from '@forno/domain/time/millis'

export interface Heard {
  /** The very same run when nothing is to be written. */
  run: Run
  outcomes: TapOutcome[]
  /** The orders that leave the shop by these taps. */
  leaving: Order[]
}

interface Hearing {
  by: Who
  now: Millis
  isRightPin: (order: string, pin: string) => boolean
  readOrder: (id: string) => Promise<Order | undefined>
}

/**
 * Takes a driver's taps into their run. Nothing leaves the shop that the kitchen has not finished: such a `depart` is
 * refused (`notReadyYet`) and not written down, so that it can be tapped again. A run that is over stays so: its orders may be
 * with somebody else by now. Whoever has the run no more is refused each tap, and the phone's queue empties.
 */
export async function hearTaps(run: Run, taps: readonly Tap[], hearing: Hearing): Promise<Heard> {
  const { by, now, isRightPin } = hearing
  const known = new Set(run.log.map(({ tap }) => tap.id))
  const isFresh = ({ id }: Tap) => !known.has(id)
  if (run.driver?.uid !== by.uid) return nothing(taps, refuse('notAllowed').refusals)
  if (isOver(run.status)) {
    const { refusals } = refuse('runMovedOn', { params: { status: run.status } })
    return merge(taps.filter(isFresh), refusals)
  }

  const screened = screenTaps(run, taps, isRightPin)
  const turnedAway = new Map(screened.turnedAway)
  let merged = mergeTaps(screened.run, screened.taps, by, now, isRightPin)
  let { leaving, unready } = await whatLeaves(merged.run)
  // Usually it is the `depart` that waits. One in the log that only now counts is held back by all that is new.
  for (const waits of [(tap: Tap) => tap.move === 'depart', () => true]) {
    if (!unready) break
    const { refusals } = refuse('notReadyYet', { params: { code: unready.code } })
    for (const tap of taps) if (isFresh(tap) && waits(tap)) turnedAway.set(tap.id, refusals)
    const rest = screened.taps.filter(({ id }) => !turnedAway.has(id))
    merged = mergeTaps(screened.run, rest, by, now, isRightPin)
    ;({ leaving, unready } = await whatLeaves(merged.run))
  }
  const counted = merged.run === screened.run && screened.run !== run
  return {
    run: counted ? { ...merged.run, version: run.version + 1 } : merged.run,
    outcomes: inOrder(turnedAway, merged.outcomes),
    leaving,
  }

  /** Answers taps that stand in the log by it, and these with a no. */
  function merge(fresh: readonly Tap[], refusals: Refusal[]): Heard {
    const { outcomes } = mergeTaps(
      run,
      taps.filter((tap) => !isFresh(tap)),
      by,
      now,
      isRightPin,
    )
    const no = new Map(fresh.map(({ id }) => [id, refusals]))
    return { run, outcomes: inOrder(no, outcomes), leaving: [] }
  }

  function nothing(all: readonly Tap[], refusals: Refusal[]): Heard {
    return { run, outcomes: all.map(({ id }) => ({ id, is: 'refused', refusals })), leaving: [] }
  }

  async function whatLeaves(after: Run) {
    const ids = orderMoves(run, after).filter(({ move }) => move === 'pickUp')
    const orders = await Promise.all(ids.map(({ order }) => hearing.readOrder(order)))
    const found = orders.filter((order) => order !== undefined)
    const mine = found.filter((order) => order.run === run.id)
    return {
      leaving: found,
      unready: mine.find(({ status }) => ['accepted', 'preparing', 'baking'].includes(status)),
    }
  }

  function inOrder(no: ReadonlyMap<string, Refusal[]>, known: readonly TapOutcome[]): TapOutcome[] {
    return taps.flatMap(({ id }): TapOutcome[] => {
      const refusals = no.get(id)
      if (refusals) return [{ id, is: 'refused', refusals }]
      const outcome = known.find((one) => one.id === id)
      return outcome ? [outcome] : []
    })
  }
}
