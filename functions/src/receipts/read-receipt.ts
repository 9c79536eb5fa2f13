import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { findReceipt, mayHaveReceipt } from './find-receipt.ts'

/** The receipt of an order; for whom it does not concern there is no such order. */
export const readReceipt = handle(commands.readReceipt, async (input, { ctx, person, about }) => {
  about(input.order)
  const found = await findReceipt(input.order, ctx)
  if (!found || !mayHaveReceipt(found.order, person)) return refuse('notFound', { field: 'order' })
  return ok(found.receipt)
})
