import * as v from 'valibot'
import { addressSchema } from '../geo/address.ts'

export const fulfilmentSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('delivery'), address: addressSchema }),
  v.strictObject({ kind: v.literal('pickup') }),
])
export type Fulfilment = v.InferOutput<typeof fulfilmentSchema>
export type FulfilmentKind = Fulfilment['kind']
