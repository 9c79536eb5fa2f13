import { badParam, noSuch } from './errors.ts'
import { isNamed, type Params } from './form.ts'
import { onlyKnown, text, whole } from './params.ts'

const pageParams = ['limit', 'starting_after', 'ending_before', 'created']

/**
 * A page of a table, newest first, as Stripe lists: 10 unless told, at most 100, `starting_after` and `ending_before`
 * an id. `filters` are the parameters that `fits` has looked at itself.
 */
export function listPage<T extends { id: string; object: string; created: number }>(
  table: ReadonlyMap<string, T>,
  params: Params,
  url: string,
  fits: (one: T) => boolean = () => true,
  filters: readonly string[] = [],
): { object: 'list'; url: string; has_more: boolean; data: T[] } {
  onlyKnown(params, [...pageParams, ...filters])
  const limit = whole(params, 'limit') ?? 10
  if (limit < 1 || limit > 100)
    throw badParam(
      'limit',
      `Limit must be between 1 and 100: ${limit}`,
      'parameter_invalid_integer',
    )
  const all = [...table.values()]
    .filter((one) => fits(one) && inTime(one.created, params))
    .toReversed()
  const place = (name: string): number | undefined => {
    const id = text(params, name)
    if (id === undefined) return undefined
    const at = all.findIndex((one) => one.id === id)
    if (at < 0) throw noSuch(url.split('/').at(-1)?.replace(/s$/, '') ?? 'object', id, name)
    return at
  }
  const before = place('ending_before')
  if (before !== undefined) {
    const from = Math.max(0, before - limit)
    return { object: 'list', url, has_more: from > 0, data: all.slice(from, before) }
  }
  const from = (place('starting_after') ?? -1) + 1
  return {
    object: 'list',
    url,
    has_more: from + limit < all.length,
    data: all.slice(from, from + limit),
  }
}

function inTime(created: number, params: Params): boolean {
  const range = params['created']
  if (range === undefined) return true
  if (typeof range === 'string') return created === Number(range)
  if (!isNamed(range)) throw badParam('created', 'Invalid object')
  const limit = (name: string, otherwise: number) => whole(range, name) ?? otherwise
  return (
    created > limit('gt', -Infinity) &&
    created >= limit('gte', -Infinity) &&
    created < limit('lt', Infinity) &&
    created <= limit('lte', Infinity)
  )
}
