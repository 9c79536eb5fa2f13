import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { payerOf } from './payer-of.ts'

/** Forgets a card of one's own. Somebody else's is as unknown as one that is gone already. */
export const removeCard = handle(commands.removeCard, async ({ card }, { ctx, person }) => {
  if (!ctx.gateway) return refuse('cardOff')
  const payer = await payerOf(person, ctx)
  if (!payer || !(await ctx.gateway.removeCard(payer, card))) {
    return refuse('cardGone', { field: 'card' })
  }
  return ok({ cards: await ctx.gateway.cardsOf(payer) })
})
