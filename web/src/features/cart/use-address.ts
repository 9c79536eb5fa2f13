import type { SavedAddress } from '@forno/domain/access/person'
import type { Address } from '@forno/domain/geo/address'
import type { LngLat } from '@forno/domain/geo/lng-lat'
import { useRef, useState } from 'react'
import { useCart } from '../../data/cart.ts'
import { townDoors, townStreets } from '../../data/town.ts'
import { type LookedUp, lookUpDoor } from './look-up-door.ts'

const town = { streets: townStreets, doors: townDoors }

export interface Typed {
  street: string
  number: string
  unit: string
  note: string
}

/**
 * What is typed about the door, and the address in the cart that comes of it. The cart has an address only while
 * it is the one that is typed: what somebody is still changing must not be ordered to.
 */
export function useAddress() {
  const { address, setAddress } = useCart()
  const [typed, setTyped] = useState<Typed>(() => typedOf(address))
  const [looked, setLooked] = useState<LookedUp | null>(null)
  const [start, setStart] = useState<LngLat | null>(address?.at ?? null)
  const latest = useRef(0)

  /** `settled`: typing has ended, so that what cannot be found may be said. */
  const look = async (next: Typed, settled: boolean) => {
    latest.current += 1
    const mine = latest.current
    const result = await lookUpDoor(town, next)
    // Only the answer to what stands there now counts.
    if (mine !== latest.current) return
    if (settled || (result.kind === 'found' && result.exact)) setLooked(result)
    if (result.kind !== 'found' || !(settled || result.exact)) return
    const { street, door } = result
    if (settled) setTyped((now) => ({ ...now, street }))
    const kept = useCart.getState().address
    const same = kept?.street === street && kept.number === next.number.trim()
    setStart(door.at)
    setAddress(addressOf({ ...next, street }, same && kept ? kept.at : door.at))
  }
  /** The street or the number, letter by letter. */
  const type = (change: Partial<Typed>) => {
    const next = { ...typed, ...change }
    setTyped(next)
    setLooked(null)
    setAddress(null)
    void look(next, false)
  }
  const settle = (change: Partial<Typed> = {}) => {
    const next = { ...typed, ...change }
    if (change.street !== undefined) setTyped(next)
    void look(next, true)
  }
  /** What is said besides: the flat, a word for the driver. */
  const add = (change: Partial<Typed>) => {
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
  const move = (at: LngLat) => address && setAddress({ ...address, at: [...at] })
  return { address, typed, looked, start, type, settle, add, take, move }
}

const typedOf = (address: Address | null): Typed => ({
  street: address?.street ?? '',
  number: address?.number ?? '',
  unit: address?.unit ?? '',
  note: address?.note ?? '',
})

const addressOf = ({ street, number, unit, note }: Typed, at: LngLat): Address => ({
  street,
  number: number.trim(),
  ...(unit.trim() ? { unit } : {}),
  ...(note.trim() ? { note } : {}),
  at: [...at],
})
