import { type ChatLine, type ChatSide, chatLineSchema } from '@forno/domain/support/chat'
import { listenToList, type Show, type Stop } from './listen.ts'

/** Whose lines of an order may be read: a customer's own, a shop's, or what was said while a driver had it. */
export interface ChatReader {
  as: ChatSide
  uid: string
  store: string
}

/** No order has more lines than this. */
const MOST = 100

/** What was said about an order, oldest first. */
export const subscribeToChat = (
  order: string,
  { as, uid, store }: ChatReader,
  show: Show<ChatLine[]>,
): Stop =>
  listenToList(
    chatLineSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'orders', order, 'chat'),
        ...(as === 'customer' ? [f.where('customer', '==', uid)] : [f.where('store', '==', store)]),
        ...(as === 'driver' ? [f.where('driver', '==', uid)] : []),
        f.orderBy('at'),
        f.limit(MOST),
      ),
    show,
  )
