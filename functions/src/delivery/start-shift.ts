import { staffRolesAt } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import { nobodyWatches } from '@forno/domain/delivery/driver-position'
import { RATES } from '@forno/domain/delivery/ping-rate'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { bagOf, type Driver } from '@forno/domain/run/driver'
import { startShift as decide } from '@forno/domain/run/shift'
import { type Millis, minutes } from '@forno/domain/time/millis'
import { handle } from '../platform/command.ts'
import { documentAt } from '../platform/documents.ts'
import { readDriver } from '../platform/runs.ts'

/** Nobody may be planned with for longer: a shift that was forgotten ends by itself in dispatch's eyes. */
const LONGEST_SHIFT: Millis = minutes(16 * 60)

/**
 * Begins a shift: from now on runs are offered and the position may be sent. Who drives where stands in the staff record
 * and is read in the same transaction, so nobody begins in the moment they stop working here. Refuses `notAllowed` and
 * `notADriver` (not of this shop), `invalid` (until) and `driverCannot` (another shift runs, or this one has ended).
 */
export const startShift = handle(commands.startShift, async (input, { ctx, person }) => {
  const { store, vehicle, until } = input
  if (!staffRolesAt(person, store).includes('driver')) return refuse('notAllowed')
  const now = ctx.now()
  if (until > now + LONGEST_SHIFT) {
    return refuse('invalid', { field: 'until', params: { problem: 'is more than 16 hours ahead' } })
  }
  const begun = await ctx.db.runTransaction(async (tx) => {
    const member = (await tx.get(documentAt(ctx.db, 'staff/{uid}', person.uid))).data()
    const shops = member?.active
      ? member.stores.filter((one) => member.roles[one]?.includes('driver'))
      : []
    if (!member || !shops.includes(store)) return refuse('notADriver', { field: 'store' })
    const shop = await tx.get(documentAt(ctx.db, 'stores/{store}', store))
    if (!shop.exists) return refuse('notFound', { field: 'store' })
    const known = await readDriver(tx, ctx, person.uid)
    if (known?.shift?.id === input.shift) return ok(known)
    const driver: Driver = {
      shift: null,
      run: null,
      version: 0,
      ...known,
      uid: person.uid,
      name: member.name,
      stores: shops,
      vehicle,
      capacity: bagOf[vehicle],
    }
    const begins = decide(driver, { id: input.shift, store, until }, now)
    if (!begins.ok) return begins
    tx.set(documentAt(ctx.db, 'drivers/{uid}', person.uid), begins.value)
    tx.set(documentAt(ctx.db, 'positions/{uid}', person.uid), {
      driver: person.uid,
      store,
      position: null,
      every: RATES.atShop,
      ...nobodyWatches,
    })
    return begins
  })
  if (!begun.ok) return begun
  await ctx.dispatch.planSoon(store)
  return ok({ shift: input.shift })
})
