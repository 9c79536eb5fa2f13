import { commands } from '@forno/domain/commands/all'
import { ok } from '@forno/domain/refusal/refusal'
import { handle } from '../platform/command.ts'
import { payerOf } from './payer-of.ts'

/** The cards that whoever asks lets the shop keep: none for guests, and none where no cards are taken. */
export const listCards = handle(commands.listCards, async (_, { ctx, person }) => {
  const payer = ctx.gateway && (await payerOf(person, ctx))
  return ok({ cards: ctx.gateway && payer ? await ctx.gateway.cardsOf(payer) : [] })
})
