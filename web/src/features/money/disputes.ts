import type { Payment } from '@forno/domain/payment/payment'
import type { DisputeFacts } from '@forno/domain/payment/stripe-facts'

export interface Dispute extends DisputeFacts {
  id: string
  order: string
  currency: string
}

const isOver = ({ status }: Dispute): boolean => status === 'won' || status === 'lost'
const due = ({ dueBy }: Dispute): number => dueBy ?? Number.MAX_SAFE_INTEGER

/** The disputes of these payments: what is open, the most urgent first, and what is over, as it comes. */
export function disputesIn(payments: readonly Payment[]): { open: Dispute[]; over: Dispute[] } {
  const all = payments.flatMap(({ order, currency, facts }) =>
    Object.values(facts).flatMap(({ disputes }) =>
      Object.entries(disputes).map(([id, dispute]): Dispute => ({
        ...dispute,
        id,
        order,
        currency,
      })),
    ),
  )
  return {
    open: all.filter((one) => !isOver(one)).toSorted((a, b) => due(a) - due(b)),
    over: all.filter(isOver),
  }
}
