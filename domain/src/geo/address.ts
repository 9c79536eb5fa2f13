import * as v from 'valibot'
import { lngLatSchema } from './lng-lat.ts'

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest, 'is too long'))
const needed = (longest: number) => v.pipe(text(longest), v.minLength(1, 'is missing'))

/** A door to deliver to. `at` is the point on the map that the customer confirmed. */
export const addressSchema = v.strictObject({
  street: needed(120),
  /** As on the door: `1234`, `1234 BIS`. */
  number: needed(12),
  /** Flat, floor, company. */
  unit: v.exactOptional(text(40)),
  /** For the driver: the bell, the gate's code. */
  note: v.exactOptional(text(300)),
  at: lngLatSchema,
})
export type Address = v.InferOutput<typeof addressSchema>

/** The address in one line for people: `Colonia 1234, 5B`. Without the note, which is the driver's alone. */
export const addressLine = ({ street, number, unit }: Omit<Address, 'at' | 'note'>): string =>
  unit ? `${street} ${number}, ${unit}` : `${street} ${number}`
