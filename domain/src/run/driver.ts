import * as v from 'valibot'
import { type Vehicle, vehicleSchema } from '../geo/vehicle.ts'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'

const uidSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** One stretch of work, from "start" to "end". */
export const shiftSchema = v.strictObject({
  id: v.string(),
  store: slugSchema,
  from: millisSchema,
  /** When it is planned to end: no run is offered that cannot be done by then. */
  until: millisSchema,
  /** A break: nothing is offered. Null while at work. */
  pausedAt: v.nullable(millisSchema),
  /** Orders brought so far. */
  brought: countSchema,
})
export type Shift = v.InferOutput<typeof shiftSchema>

/** `drivers/{uid}`: who can be given what. Where they are stands in `positions/{uid}`, which phones write by themselves. */
export const driverSchema = v.strictObject({
  uid: uidSchema,
  name: v.string(),
  stores: v.array(slugSchema),
  vehicle: vehicleSchema,
  /** How many stops fit into the bag. */
  capacity: v.pipe(countSchema, v.minValue(1), v.maxValue(12)),
  /** Null off shift: then nothing is offered and no position is taken. */
  shift: v.nullable(shiftSchema),
  /** The shift before: asked about again, it is answered from here. Absent before the first one has ended. */
  lastShift: v.exactOptional(
    v.strictObject({ id: v.string(), store: slugSchema, from: millisSchema, ended: millisSchema }),
  ),
  /** The run that is offered to them or that they have. */
  run: v.nullable(v.string()),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Driver = v.InferOutput<typeof driverSchema>

export type DriverStatus = 'off' | 'onBreak' | 'free' | 'busy'

/** What a driver is at the moment, as boards say it. */
export function driverStatus({ shift, run }: Pick<Driver, 'shift' | 'run'>): DriverStatus {
  if (!shift) return 'off'
  if (run !== null) return 'busy'
  return shift.pausedAt === null ? 'free' : 'onBreak'
}

/** How many stops each vehicle carries warm. Estimates: a back seat, a box, a rucksack, two hands. */
export const bagOf: Readonly<Record<Vehicle, number>> = { car: 6, scooter: 4, bike: 3, onFoot: 2 }
