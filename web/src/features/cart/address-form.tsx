import type { SavedAddress } from '@forno/domain/access/person'
import { type Address, addressLine } from '@forno/domain/geo/address'
import { findDoor } from '@forno/domain/geo/find-address'
import { useEffect, useRef, useState } from 'react'
import { useCart } from '../../data/cart.ts'
import { subscribeToAddresses } from '../../data/people.ts'
import { usePerson } from '../../data/session.ts'
import { townDoors, townStreets } from '../../data/town.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { AddressMap } from './address-map.tsx'
import { StreetField } from './street-field.tsx'

/** Street, number, flat and a word for the driver. What is typed becomes an address when the door is found. */
export function AddressForm({ missing }: { missing: boolean }) {
  const { address, setAddress } = useCart()
  const [street, setStreet] = useState(address?.street ?? '')
  const [number, setNumber] = useState(address?.number ?? '')
  const [problem, setProblem] = useState<{ field: 'street' | 'number'; words: string } | null>(null)
  const [start, setStart] = useState(address?.at ?? null)

  const look = async (wantedStreet: string, wantedNumber: string) => {
    if (wantedStreet.trim() === '' || wantedNumber.trim() === '') return
    try {
      const streets = await townStreets()
      if (!streets.includes(wantedStreet)) {
        setAddress(null)
        setProblem({
          field: 'street',
          words: 'We do not know this street. Choose one from the list.',
        })
        return
      }
      const found = findDoor(await townDoors(wantedStreet), wantedNumber)
      if (!found) {
        setAddress(null)
        setProblem({ field: 'number', words: 'We need the number on the door.' })
        return
      }
      setProblem(
        found.exact
          ? null
          : {
              field: 'number',
              words: `We do not have number ${wantedNumber}; the pin stands at ${found.door.number}. Move it to your door.`,
            },
      )
      const { unit, note } = useCart.getState().address ?? {}
      setStart(found.door.at)
      setAddress({
        street: wantedStreet,
        number: wantedNumber.trim(),
        ...(unit ? { unit } : {}),
        ...(note ? { note } : {}),
        at: found.door.at,
      })
    } catch {
      setProblem({
        field: 'street',
        words: 'The list of streets did not arrive. Try again in a moment.',
      })
    }
  }
  const take = (saved: SavedAddress) => {
    const { label: _, usedAt: __, ...plain } = saved
    setStreet(plain.street)
    setNumber(plain.number)
    setProblem(null)
    setStart(plain.at)
    setAddress(plain)
  }
  const change = (part: Partial<Address>) => address && setAddress({ ...address, ...part })
  const lacks = (field: 'street' | 'number', typed: string) =>
    problem?.field === field
      ? problem.words
      : missing && typed.trim() === ''
        ? `Your ${field} is missing.`
        : null
  return (
    <div className="space-y-4">
      <SavedAddresses onTake={take} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <StreetField
          value={street}
          error={lacks('street', street)}
          onChange={setStreet}
          onSettled={(chosen) => void look(chosen, number)}
        />
        <Field
          label="Number"
          value={number}
          maxLength={12}
          autoComplete="off"
          error={lacks('number', number)}
          onChange={(event) => setNumber(event.target.value)}
          onBlur={() => void look(street, number)}
          onKeyDown={(event) => event.key === 'Enter' && void look(street, number)}
        />
      </div>
      {address && start && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Flat or floor (optional)"
              value={address.unit ?? ''}
              maxLength={40}
              onChange={(event) => change({ unit: event.target.value })}
            />
            <Field
              label="For the driver (optional)"
              value={address.note ?? ''}
              maxLength={300}
              hint="The bell, the gate's code."
              onChange={(event) => change({ note: event.target.value })}
            />
          </div>
          <AddressMap start={start} address={address} onMove={(at) => change({ at: [...at] })} />
        </>
      )}
    </div>
  )
}

function SavedAddresses({ onTake }: { onTake: (address: SavedAddress) => void }) {
  const person = usePerson()
  const uid = person?.kind === 'customer' ? person.uid : null
  const live = useLive<SavedAddress[]>(uid, (show) => subscribeToAddresses(uid ?? '', show))
  const used = useRef(false)
  const newest = live.state === 'here' ? live.value[0] : undefined
  const empty = useCart(({ address }) => address === null)
  useEffect(() => {
    if (!newest || used.current || !empty) return
    used.current = true
    onTake(newest)
  }, [newest, empty, onTake])
  if (live.state !== 'here' || live.value.length === 0) return null
  return (
    <div role="group" aria-label="Your addresses" className="flex flex-wrap gap-2">
      {live.value.map((saved) => (
        <Button key={addressLine(saved)} look="secondary" onClick={() => onTake(saved)}>
          {saved.label || addressLine(saved)}
        </Button>
      ))}
    </div>
  )
}
