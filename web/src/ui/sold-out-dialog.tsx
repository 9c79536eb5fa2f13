import type { Missing, SoldOutKind } from '@forno/domain/menu/availability'
import type { Menu } from '@forno/domain/menu/menu'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { classNames } from '../lib/class-names.ts'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Refusals } from './refusals.tsx'

/** Everything that can run out, as switches; what is out stands on top. It comes back by itself tomorrow at six. */
export function SoldOutDialog({
  open,
  onClose,
  menu,
  missing,
  busy,
  refusals,
  onChange,
}: {
  open: boolean
  onClose: () => void
  menu: Menu
  missing: Missing
  busy: string | null
  refusals: readonly Refusal[]
  onChange: (kind: SoldOutKind, id: string, soldOut: boolean) => void
}) {
  const [typed, setTyped] = useState('')
  const all = [
    ...menu.ingredients.map(({ id, name }) => ({
      kind: 'ingredient' as const,
      id,
      name,
      out: missing.ingredients.has(id),
    })),
    ...menu.items.map(({ id, name }) => ({
      kind: 'item' as const,
      id,
      name,
      out: missing.items.has(id),
    })),
  ]
  const shown = all
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .toSorted((a, b) => Number(b.out) - Number(a.out) || a.name.localeCompare(b.name))
  return (
    <Dialog open={open} onClose={onClose} title="Sold out today">
      <div className="space-y-4">
        <p className="text-soft">
          Switched off here, an ingredient is off for every pizza that needs it. It comes back by
          itself tomorrow at 6:00.
        </p>
        <Field
          label="Find an ingredient or item"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Refusals refusals={refusals} title="Not changed" />
        <ul className="max-h-[50dvh] divide-y divide-line overflow-auto rounded-2xl border border-line bg-card">
          {shown.map(({ kind, id, name, out }) => (
            <li key={`${kind} ${id}`}>
              <button
                type="button"
                role="switch"
                aria-checked={!out}
                aria-busy={busy === id}
                onClick={() => onChange(kind, id, !out)}
                className="flex min-h-14 w-full items-center gap-3 px-4 text-left text-lg hover:bg-sunken"
              >
                <span className="grow font-medium">{name}</span>
                <span className="text-base text-soft">{kind === 'item' ? 'item' : ''}</span>
                <span
                  className={classNames(
                    'w-24 rounded-full px-3 py-1 text-center text-sm font-bold',
                    out ? 'bg-tomato text-on-tomato' : 'bg-basil-wash text-ink',
                  )}
                >
                  {busy === id ? '…' : out ? 'SOLD OUT' : 'There'}
                </span>
              </button>
            </li>
          ))}
          {shown.length === 0 && <li className="p-4 text-soft">Nothing by that name.</li>}
        </ul>
      </div>
    </Dialog>
  )
}
