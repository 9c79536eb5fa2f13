import { type Order, orderSchema } from '@forno/domain/order/order'
import { type Run, runSchema } from '@forno/domain/run/run'
import * as v from 'valibot'
import { phoneShelf, type Shelf } from './shelf.ts'

/** The run in hand as last heard of, with its orders' addresses: for a reload where there is no network. */
const keptRunSchema = v.strictObject({ run: runSchema, orders: v.array(orderSchema) })
export interface KeptRun {
  run: Run
  orders: Order[]
}

const keyOf = (uid: string) => `run:${uid}`

/** What was kept; null when there is nothing, or nothing that can still be read. */
export async function readKeptRun(uid: string, shelf: Shelf = phoneShelf): Promise<KeptRun | null> {
  const known = v.safeParse(keptRunSchema, await shelf.read(keyOf(uid)).catch(() => null))
  return known.success ? known.output : null
}

/** Keeps a run, or forgets it (null): addresses and phone numbers stay no longer than they are needed. */
export const keepRun = (
  uid: string,
  kept: KeptRun | null,
  shelf: Shelf = phoneShelf,
): Promise<void> => shelf.change(keyOf(uid), () => kept).catch(() => undefined)
