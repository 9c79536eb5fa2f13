/** A value as Firestore's REST interface writes it. */
export type RestValue =
  | { nullValue: null }
  | { booleanValue: boolean }
  | { integerValue: string }
  | { doubleValue: number }
  | { stringValue: string }
  | { timestampValue: string }
  | { arrayValue: { values?: RestValue[] } }
  | { mapValue: { fields?: Record<string, RestValue> } }

/** A plain value for the REST interface. Throws for what a document cannot hold. */
export function toRest(value: unknown): RestValue {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(toRest) } }
  if (typeof value === 'object') return { mapValue: { fields: fieldsToRest(value) } }
  throw new Error(`A document cannot hold ${typeof value}`)
}

export const fieldsToRest = (value: object): Record<string, RestValue> =>
  Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toRest(one)]))

/** A value of the REST interface as a plain one. */
export function fromRest(value: RestValue): unknown {
  if ('nullValue' in value) return null
  if ('booleanValue' in value) return value.booleanValue
  if ('integerValue' in value) return Number(value.integerValue)
  if ('doubleValue' in value) return value.doubleValue
  if ('stringValue' in value) return value.stringValue
  if ('timestampValue' in value) return Date.parse(value.timestampValue)
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map(fromRest)
  return fieldsFromRest(value.mapValue.fields ?? {})
}

export const fieldsFromRest = (fields: Record<string, RestValue>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, one]) => [name, fromRest(one)]))
