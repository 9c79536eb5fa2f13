import type { Door } from '@forno/domain/geo/town'
import { findDoor } from '@forno/domain/geo/find-address'
import { plain } from '@forno/domain/words/plain'
import type { LookedUp } from '../lib/door.ts'

/** The town's files, as far as an address needs them. */
export interface Town {
  streets: () => Promise<readonly string[]>
  doors: (street: string) => Promise<readonly Door[]>
}

/** Looks up the door that was typed. Accents and case of the street do not matter; its proper name comes back. */
export async function lookUpDoor(
  town: Town,
  typed: { street: string; number: string },
): Promise<LookedUp> {
  if (plain(typed.street) === '') return { kind: 'incomplete' }
  try {
    const streets = await town.streets()
    const street = streets.find((name) => plain(name) === plain(typed.street))
    if (street === undefined) return { kind: 'unknownStreet' }
    if (typed.number.trim() === '') return { kind: 'incomplete' }
    const found = findDoor(await town.doors(street), typed.number)
    return found
      ? { kind: 'found', street, door: found.door, exact: found.exact }
      : { kind: 'unknownNumber' }
  } catch {
    return { kind: 'failed' }
  }
}
