import { badParam, missingParam } from './errors.ts'
import { isNamed, type Param, type Params } from './form.ts'

/** Names accepted everywhere. `key` is how a browser may give its publishable key. */
const everywhere = ['expand', 'key', 'client_secret']

/** Refuses what Stripe would not know; lists of names are typed by stripe-node, so a renamed one fails tsc. */
export function onlyKnown(params: Params, known: readonly (string | number | symbol)[]): void {
  const unknown = Object.keys(params).find(
    (name) => !known.includes(name) && !everywhere.includes(name),
  )
  if (unknown !== undefined)
    throw badParam(unknown, `Received unknown parameter: ${unknown}`, 'parameter_unknown')
}

/** Text, or undefined when absent. An empty text means "take it away" in Stripe's forms. */
export function text(params: Params, name: string): string | undefined {
  const value = params[name]
  if (value === undefined) return undefined
  if (typeof value !== 'string') throw badParam(name, `Invalid string: ${name}`)
  return value
}

export function requiredText(params: Params, name: string): string {
  const value = text(params, name)
  if (value === undefined) throw missingParam(name)
  if (value === '')
    throw badParam(
      name,
      `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset.`,
      'parameter_invalid_empty',
    )
  return value
}

/** The new text, null when it was emptied, the old value when nothing was said. */
export function changed(params: Params, name: string, old: string | null): string | null {
  const value = text(params, name)
  return value === undefined ? old : value === '' ? null : value
}

export function whole(params: Params, name: string): number | undefined {
  const value = text(params, name)
  if (value === undefined) return undefined
  if (!/^-?\d+$/.test(value))
    throw badParam(name, `Invalid integer: ${value}`, 'parameter_invalid_integer')
  return Number(value)
}

export function flag(params: Params, name: string): boolean | undefined {
  const value = text(params, name)
  if (value === undefined) return undefined
  if (value !== 'true' && value !== 'false') throw badParam(name, `Invalid boolean: ${value}`)
  return value === 'true'
}

export function oneOf<T extends string>(
  params: Params,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = text(params, name)
  if (value === undefined || value === '') return undefined
  const found = allowed.find((one) => one === value)
  if (found === undefined)
    throw badParam(name, `Invalid ${name}: must be one of ${allowed.join(', ')}`)
  return found
}

export function nested(params: Params, name: string): Params | undefined {
  const value = params[name]
  if (value === undefined || value === '') return undefined
  if (!isNamed(value)) throw badParam(name, `Invalid object`)
  return value
}

export function texts(params: Params, name: string): string[] | undefined {
  const value = params[name]
  if (value === undefined || value === '') return undefined
  if (!Array.isArray(value)) throw badParam(name, 'Invalid array')
  return value.map((one: Param, index) => {
    if (typeof one !== 'string') throw badParam(`${name}[${index}]`, 'Invalid string')
    return one
  })
}

/** What metadata becomes: names given are set, names emptied are taken away, the rest stays. */
export function metadata(params: Params, old: Record<string, string> = {}): Record<string, string> {
  if (params['metadata'] === '') return {}
  const next = { ...old }
  for (const [name, value] of Object.entries(nested(params, 'metadata') ?? {})) {
    if (typeof value !== 'string')
      throw badParam(`metadata[${name}]`, 'Metadata values must be strings')
    if (name.length > 40 || value.length > 500)
      throw badParam('metadata', 'Metadata keys can have up to 40 characters, values up to 500.')
    if (value === '') delete next[name]
    else next[name] = value
  }
  if (Object.keys(next).length > 50) throw badParam('metadata', 'Metadata can have up to 50 keys.')
  return next
}
