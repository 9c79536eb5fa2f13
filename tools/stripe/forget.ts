import { idOf, type World } from './world.ts'

/**
 * Forgets the payments whose metadata names one of these orders, with all that hangs on them and the answers that were
 * kept of calls about them: the next call with such a key is a new one. What was told of them stays told.
 */
export function forget({ state }: World, orders: readonly string[]): void {
  const intents = new Set<string>()
  for (const { id, metadata } of state.paymentIntents.values()) {
    if (orders.includes(metadata['order'] ?? '')) intents.add(id)
  }
  const gone = new Set(intents)
  for (const table of [state.charges, state.refunds, state.disputes]) {
    for (const { id, payment_intent: of } of table.values()) {
      if (!intents.has(idOf(of) ?? '')) continue
      gone.add(id)
      const method = idOf(state.charges.get(id)?.payment_method)
      // One that a customer keeps outlives the payment.
      if (method !== null && !state.paymentMethods.get(method)?.customer) gone.add(method)
    }
  }
  for (const { id, source } of state.balanceTransactions.values()) {
    if (gone.has(idOf(source) ?? '')) gone.add(id)
  }
  for (const [key, { id }] of state.later) if (gone.has(id)) gone.add(key)
  for (const [key, { intent }] of state.challenges) if (gone.has(intent)) gone.add(key)
  for (const [key, { reply }] of state.answers) {
    if ([...intents].some((id) => reply?.body.includes(`"${id}"`))) gone.add(key)
  }
  for (const table of Object.values(state)) for (const id of gone) table.delete(id)
}
