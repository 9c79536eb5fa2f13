import type { Payment } from '@forno/domain/payment/payment'
import type { Live } from './listen.ts'
import { subscribeToAttention } from './money.ts'
import { useLive } from './use-live.ts'

/** A shop's payments that somebody has to look at, as they come and go. Null: not asked for. */
export const useAttention = (store: string | null): Live<Payment[]> =>
  useLive<Payment[]>(store, (show) => subscribeToAttention(store ?? '', show))
