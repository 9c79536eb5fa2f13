import type { SavedAddress } from '@forno/domain/access/person'
import { type Address, addressLine } from '@forno/domain/geo/address'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { addressId, forgetAddress, saveAddress } from '../../data/people.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useAddress } from '../../data/use-address.ts'
import { AddressFields } from '../../ui/address-fields.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** One address, new or known: the door, its name, the pin where the driver should come. */
export function EditAddress({
  uid,
  before,
  onDone,
}: {
  uid: string
  before: SavedAddress | null
  onDone: () => void
}) {
  const [address, setShown] = useState<Address | null>(() => before && placeOf(before))
  const kept = useRef(address)
  const latest = useCallback(() => kept.current, [])
  const setAddress = (next: Address | null) => {
    kept.current = next
    setShown(next)
  }
  const door = useAddress({ address, latest, setAddress })
  const [label, setLabel] = useState(before?.label ?? '')
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const form = useRef<HTMLFormElement>(null)
  // The button that led here is gone: the keys go on at the beginning of the form.
  useEffect(() => form.current?.focus(), [])
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!address) {
      setMissing(true)
      door.settle()
      return
    }
    setBusy(true)
    const result = await saveAddress(uid, { ...address, label: label.trim(), usedAt: Date.now() })
    const moved = before && addressId(before) !== addressId(address)
    if (result.ok && moved) await forgetAddress(uid, before)
    setBusy(false)
    if (result.ok) onDone()
    else setRefusals(result.refusals)
  }
  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      aria-label={before ? `Change ${addressLine(before)}` : 'New address'}
      onSubmit={(event) => void save(event)}
      className="space-y-4 rounded-card border border-line bg-card p-4 outline-none"
    >
      <Field
        label="What you call it (optional)"
        value={label}
        maxLength={40}
        placeholder="Home, work…"
        onChange={({ target }) => setLabel(target.value)}
      />
      <AddressFields door={door} zones={useShopIfKnown()?.store.zones ?? []} missing={missing} />
      <Refusals refusals={refusals} title="Not saved" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          Save this address
        </Button>
        <Button look="secondary" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  )
}

/** The door alone, without what it is called and when it was used. */
function placeOf({ street, number, unit, note, at }: SavedAddress): Address {
  return { street, number, at, ...(unit && { unit }), ...(note && { note }) }
}
