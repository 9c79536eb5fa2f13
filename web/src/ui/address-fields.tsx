import type { Zone } from '@forno/domain/store/store'
import { Info } from 'lucide-react'
import type { DoorAsked, LookedUp } from '../lib/door.ts'
import { AddressMap } from './address-map.tsx'
import { Field } from './field.tsx'
import { StreetField } from './street-field.tsx'

/** Street, number, flat and a word for the driver; the door on a map, to be confirmed by looking. */
export function AddressFields({
  door,
  zones,
  missing,
}: {
  door: DoorAsked
  zones: readonly Zone[]
  /** Somebody tried to go on without: what is missing is said. */
  missing: boolean
}) {
  const { address, typed, looked, start, type, settle, add, move, streets, ground } = door
  const lacks = (field: 'street' | 'number') =>
    problemIn(field, looked) ??
    (missing && typed[field].trim() === '' ? `Your ${field} is missing.` : null)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
        <StreetField
          streets={streets}
          value={typed.street}
          error={lacks('street')}
          onChange={(street) => type({ street })}
          onSettled={(street) => settle({ street })}
        />
        <Field
          label="Number"
          value={typed.number}
          maxLength={12}
          autoComplete="off"
          error={lacks('number')}
          onChange={({ target }) => type({ number: target.value })}
          onBlur={() => settle()}
          onKeyDown={({ key }) => key === 'Enter' && settle()}
        />
      </div>
      {looked?.kind === 'found' && !looked.exact && (
        <p role="alert" className="flex gap-2 rounded-xl bg-saffron-wash px-3 py-2">
          <Info aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-saffron" />
          <span>
            We do not know number {typed.number.trim()}. The pin stands at {looked.door.number}:
            move it to your door.
          </span>
        </p>
      )}
      {address && start && (
        <>
          <AddressMap ground={ground} start={start} address={address} zones={zones} onMove={move} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Flat or floor (optional)"
              value={typed.unit}
              maxLength={40}
              onChange={({ target }) => add({ unit: target.value })}
            />
            <Field
              label="For the driver (optional)"
              value={typed.note}
              maxLength={300}
              hint="The bell, the gate's code."
              onChange={({ target }) => add({ note: target.value })}
            />
          </div>
        </>
      )}
    </>
  )
}

function problemIn(field: 'street' | 'number', looked: LookedUp | null): string | null {
  if (field === 'street' && looked?.kind === 'unknownStreet') {
    return 'We do not know this street. Choose one from the list.'
  }
  if (field === 'street' && looked?.kind === 'failed') {
    return 'The list of streets did not arrive. Try again in a moment.'
  }
  if (field === 'number' && looked?.kind === 'unknownNumber') {
    return 'We need the number on the door.'
  }
  return null
}
