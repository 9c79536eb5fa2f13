import { plain } from '@forno/domain/words/plain'
import type { TownShard } from '@forno/domain/geo/town'
import { type Doors, packDoors } from './doors.ts'

/** A phone fetches one shard for the street chosen: no more than this many characters. */
export const SHARD_LIMIT = 36_000

/** By letter without accents. Not by the machine's language: its tables change between versions. */
const compare = (a: string, b: string): number => {
  const [plainA, plainB] = [plain(a), plain(b)]
  return plainA === plainB ? (a < b ? -1 : 1) : plainA < plainB ? -1 : 1
}

/**
 * Streets in the order of their names, as many to a shard as fit. Shards are called `s00`, `s01`, … (a bare `10`
 * would be moved to the front of every JavaScript object).
 */
export function shardStreets(doors: Doors): Record<string, TownShard['streets']> {
  const shards: TownShard['streets'][] = []
  let room = 0
  for (const street of [...doors.keys()].toSorted(compare)) {
    const packed = packDoors(doors.get(street) ?? new Map())
    const length = JSON.stringify(packed).length + street.length + 4
    if (length > room) {
      shards.push({})
      room = SHARD_LIMIT
    }
    Object.assign(shards.at(-1) ?? {}, { [street]: packed })
    room -= length
  }
  return Object.fromEntries(shards.map((shard, i) => [`s${String(i).padStart(2, '0')}`, shard]))
}
