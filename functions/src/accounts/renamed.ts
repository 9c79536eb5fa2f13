/**
 * A copy of a document's data with one person's uid in the place of another's: where it stands alone, and where it is
 * a folder of a path (`reviews/centro/{uid}/…`). Whatever fields there will be, none is forgotten.
 */
export function renamed(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') {
    return value === from ? to : value.replaceAll(`/${from}/`, `/${to}/`)
  }
  if (Array.isArray(value)) return value.map((inner: unknown) => renamed(inner, from, to))
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renamed(inner, from, to)]),
  )
}

/** Not a timestamp, nor anything else with a class of its own. */
const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
