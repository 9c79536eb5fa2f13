import { cartLineSchema } from '@forno/domain/cart/cart'
import { choiceSchema, halfSchema } from '@forno/domain/cart/choice'
import { addressSchema } from '@forno/domain/geo/address'
import { availabilitySchema } from '@forno/domain/menu/availability'
import { menuSchema } from '@forno/domain/menu/menu'
import { fulfilmentSchema } from '@forno/domain/order/fulfilment'
import { orderSchema } from '@forno/domain/order/order'
import { quoteSchema } from '@forno/domain/pricing/quote'
import { refusalSchema } from '@forno/domain/refusal/refusal'
import {
  type ConversionConfig,
  type JsonSchema,
  toJsonSchema,
  toJsonSchemaDefs,
} from '@valibot/to-json-schema'
import * as v from 'valibot'

/** What a REST refusal looks like: RFC 9457, and each refusal with its words. */
export const problemSchema = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  refusals: v.array(v.strictObject({ ...refusalSchema.entries, words: v.string() })),
})

/** The shapes that have names of their own; everything else is spelled out where it stands. */
const named = {
  Address: addressSchema,
  Availability: availabilitySchema,
  CartLine: cartLineSchema,
  Choice: choiceSchema,
  Fulfilment: fulfilmentSchema,
  Half: halfSchema,
  Menu: menuSchema,
  Order: orderSchema,
  Problem: problemSchema,
  Quote: quoteSchema,
  Refusal: refusalSchema,
}

const config = {
  target: 'draft-2020-12',
  // What JSON Schema cannot say (trimming, checks over several fields) is left out: it still holds.
  errorMode: 'ignore',
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
} as const satisfies ConversionConfig

/** A schema of ours as JSON Schema, pointing to named shapes where it has them. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const { $schema: _, $defs: __, ...own } = toJsonSchema(schema, { ...config, definitions: named })
  return own
}

/** All named shapes. */
export const namedSchemas = (): Record<string, JsonSchema> => toJsonSchemaDefs(named, config)

/** The same object without some of its fields: those of a body are what the path does not say. */
export function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const kept = Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))
  return {
    ...schema,
    properties: Object.fromEntries(kept),
    required: (schema.required ?? []).filter((name) => !names.includes(name)),
  }
}
