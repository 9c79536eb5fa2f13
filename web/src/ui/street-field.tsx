import { Autocomplete } from '@base-ui/react/autocomplete'
import { matchStreets } from '@forno/domain/geo/find-address'
import { useId } from 'react'
import { classNames } from '../lib/class-names.ts'

/** A street of the town: typed with or without accents, chosen from a short list by hand or by keys. */
export function StreetField({
  streets,
  value,
  error,
  onChange,
  onSettled,
}: {
  /** The town's; none until they have arrived. */
  streets: readonly string[]
  value: string
  error: string | null
  onChange: (street: string) => void
  /** Left the field, or chosen from the list. */
  onSettled: (street: string) => void
}) {
  const id = useId()
  const found = matchStreets(streets, value, 8)
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium">
        Street
      </label>
      <Autocomplete.Root
        items={found}
        filter={null}
        value={value}
        onValueChange={(street, { reason }) => {
          if (reason === 'item-press') onSettled(street)
          else onChange(street)
        }}
      >
        <Autocomplete.Input
          id={id}
          // While the list is open everything around it is hidden from screen readers, the label too.
          aria-label="Street"
          autoComplete="off"
          maxLength={120}
          placeholder="Start typing…"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onBlur={() => onSettled(value)}
          className={classNames(
            'min-h-12 w-full rounded-xl border bg-card px-3.5 py-2.5 placeholder:text-soft/70',
            error ? 'border-tomato' : 'border-line',
          )}
        />
        {found.length > 0 && (
          <Autocomplete.Portal>
            <Autocomplete.Positioner sideOffset={4} className="z-40 outline-none">
              <Autocomplete.Popup className="max-h-80 w-(--anchor-width) overflow-auto rounded-xl border border-line bg-card p-1 shadow-lift">
                <Autocomplete.List>
                  {(street: string) => (
                    <Autocomplete.Item
                      key={street}
                      value={street}
                      className="flex min-h-11 cursor-pointer items-center rounded-lg px-3 data-highlighted:bg-tomato-wash"
                    >
                      {street}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        )}
      </Autocomplete.Root>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm font-medium text-tomato-deep">
          {error}
        </p>
      )}
    </div>
  )
}
