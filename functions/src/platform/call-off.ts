import type { Order } from '@forno/domain/order/order'
import { type Result, ok } from '@forno/domain/refusal/refusal'
import { officeSays } from '@forno/domain/run/office-says'
import { stopOf, type Run } from '@forno/domain/run/run'
import { isOver } from '@forno/domain/run/statuses'
import type { Who } from '@forno/domain/run/tap'
import type { Context, Transaction } from './context.ts'
import { openRun, type RunInHand } from './runs.ts'

/** The run that an order is on, if it still is. */
export async function runOf(
  tx: Transaction,
  ctx: Context,
  order: Pick<Order, 'id' | 'run'>,
): Promise<RunInHand | null> {
  const hand = order.run === null ? null : await openRun(tx, ctx, order.run)
  return hand && !isOver(hand.run.status) && stopOf(hand.run, order.id) ? hand : null
}

/** The run without this order: its stop is called off, and the run with it when it was the only one. */
export const calledOff = (
  { run }: RunInHand,
  order: string,
  { by, ctx }: { by: Who; ctx: Context },
): Result<Run> =>
  stopOf(run, order)?.status === 'calledOff'
    ? ok(run)
    : officeSays(
        run,
        { move: 'callOff', stop: order },
        { by, id: `call-off-${run.version}`, now: ctx.now() },
      )
