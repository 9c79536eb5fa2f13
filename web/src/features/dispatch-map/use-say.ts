import type { Order } from '@forno/domain/order/order'
import type { Driver } from '@forno/domain/run/driver'
import { useMemo } from 'react'
import type { Live } from '../../data/listen.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatTime } from '../../lib/times.ts'
import { listOf, useBoard } from './board.ts'
import { kept } from './kept.ts'

const namesIn = kept(
  (drivers: Live<Driver[]>) => new Map(listOf(drivers).map(({ uid, name }) => [uid, name])),
)
const codesIn = kept(
  (latest: Live<Order[]>, orders: Live<Order[]>) =>
    new Map([...listOf(latest), ...listOf(orders)].map(({ id, code }) => [id, code])),
)

/** How the board calls drivers and orders, and says a time of day on the shop's clock. */
export function useSay() {
  const zone = useShopZone()
  const names = useBoard(({ drivers }) => namesIn(drivers))
  const codes = useBoard(({ latest, orders }) => codesIn(latest, orders))
  return useMemo(
    () => ({
      nameOf: (uid: string) => names.get(uid) ?? 'a driver off shift',
      codeOf: (order: string) => codes.get(order) ?? 'an order',
      clock: (at: number) => formatTime(at, zone),
    }),
    [names, codes, zone],
  )
}
