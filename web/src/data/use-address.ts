import type { SavedAddress } from '@forno/domain/access/person'
import type { Address } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { useRef, useState } from 'react'
import type { DoorAsked, LookedUp, TypedDoor } from '../lib/door.ts'
import { useLoaded } from '../lib/use-loaded.ts'
import { lookUpDoor } from './look-up-door.ts'
import { townAreas, townDoors, townRoads, townStreets } from './town.ts'

const town = { streets: townStreets, doors: townDoors }

/** Where the address that comes of typing is kept: the cart's, or one that is about to be saved. */
export interface AddressKept {
  address: Address | null
  /** The same at this very moment, for what comes back after a while. */
  latest: () => Address | null
  setAddress: (address: Address | null) => void
}

/**
 * What is typed about the door, and the address that comes of it. There is an address only while it is the one that is
 * typed: what somebody is still changing must not be ordered to.
 */
export function useAddress({ address, latest: latestKept, setAddress }: AddressKept): DoorAsked {
  const [typed, setTyped] = useState<TypedDoor>(() => typedOf(address))
  const [looked, setLooked] = useState<LookedUp | null>(null)
  const [start, setStart] = useState<LngLat | null>(address?.at ?? null)
  const latest = useRef(0)
  const streets = useLoaded('streets', townStreets).loaded
  // Fetched only once there is a door to be shown.
  const map = useLoaded(address && start ? 'map' : null, fetchGround).loaded

  /** `settled`: typing has ended, so that what cannot be found may be said. */
  const look = async (next: TypedDoor, settled: boolean) => {
    latest.current += 1
    const mine = latest.current
    const result = await lookUpDoor(town, next)
    // Only the answer to what stands there now counts.
    if (mine !== latest.current) return
    if (settled || (result.kind === 'found' && result.exact)) setLooked(result)
    if (result.kind !== 'found' || !(settled || result.exact)) return
    const { street, door } = result
    if (settled) setTyped((now) => ({ ...now, street }))
    const kept = latestKept()
    const same = kept?.street === street && kept.number === next.number.trim()
    setStart(door.at)
    setAddress(addressOf({ ...next, street }, same && kept ? kept.at : door.at))
  }
  /** The street or the number, letter by letter. */
  const type = (change: Partial<TypedDoor>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    setLooked(null)
    setAddress(null)
    void look(next, false)
  }
  const settle = (change: Partial<TypedDoor> = {}) => {
    const next = { ...typed, ...change }
    if (change.street !== undefined) setTyped(next)
    void look(next, true)
  }
  /** What is said besides: the flat, a word for the driver. */
  const add = (change: Partial<TypedDoor>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    if (address) setAddress(addressOf(next, address.at))
  }
  const take = (saved: SavedAddress) => {
    setTyped(typedOf(saved))
    setLooked(null)
    setStart(saved.at)
    setAddress(addressOf(typedOf(saved), saved.at))
  }
  const move = (at: LngLat) => {
    if (address) setAddress({ ...address, at: [...at] })
  }
  return {
    address,
    typed,
    looked,
    start,
    streets: streets.state === 'here' ? streets.value : [],
    ground: map.state === 'here' ? map.value : map.state === 'failed' ? 'failed' : null,
    type,
    settle,
    add,
    take,
    move,
  }
}

/** Without its parks and water a map is still one. */
const fetchGround = async () => {
  const [roads, areas] = await Promise.all([townRoads(), townAreas().catch(() => null)])
  return { roads, areas }
}

const typedOf = (address: Address | null): TypedDoor => ({
  street: address?.street ?? '',
  number: address?.number ?? '',
  unit: address?.unit ?? '',
  note: address?.note ?? '',
})

const addressOf = ({ street, number, unit, note }: TypedDoor, at: LngLat): Address => ({
  street,
  number: number.trim(),
  ...(unit.trim() ? { unit } : {}),
  ...(note.trim() ? { note } : {}),
  at: [...at],
})
