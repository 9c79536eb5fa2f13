import { millisOf } from '../platform/stored.ts'

/** Fields that say which other person had to do with it: their uid is not ours to give away. */
const whose = ['uid', 'by', 'driver', 'activeDriver', 'decidedBy', 'person', 'shownTo', 'drawer']
/** What signs somebody in or reaches their device: of no use in a file, and dangerous in one that gets about. */
const keys = ['token', 'tracking', 'payer']

/** A stored document as its person is given it: plain JSON, without keys and without other people's uids. */
export function exported(value: unknown, uid: string): unknown {
  const moment = millisOf(value)
  if (moment !== null) return moment
  if (Array.isArray(value)) return value.map((inner: unknown) => exported(inner, uid))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
      if (keys.includes(key)) return []
      if (typeof inner === 'string' && whose.includes(key) && inner !== uid) return []
      return [[key, exported(inner, uid)]]
    }),
  )
}
