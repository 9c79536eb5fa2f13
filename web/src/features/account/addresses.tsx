import type { SavedAddress } from '@forno/domain/access/person'
import { addressLine } from '@forno/domain/geo/address'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { forgetAddress } from '../../data/people.ts'
import { Refusals } from '../../ui/refusals.tsx'

/** Where somebody has had pizza brought to; each can be forgotten. */
export function Addresses({ uid, list }: { uid: string; list: readonly SavedAddress[] }) {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  if (list.length === 0) {
    return <p className="text-soft">None yet. The address of your next delivery is kept here.</p>
  }
  return (
    <div className="space-y-3">
      <Refusals refusals={refusals} title="Not removed" />
      <ul className="divide-y divide-line rounded-2xl border border-line bg-card">
        {list.map((address) => {
          const line = addressLine(address)
          return (
            <li key={line} className="flex items-center gap-3 px-4 py-2">
              <span className="grow">
                {address.label && <span className="block font-semibold">{address.label}</span>}
                {line}
              </span>
              <button
                type="button"
                aria-label={`Forget ${line}`}
                className="grid size-11 place-items-center rounded-full hover:bg-sunken"
                onClick={() =>
                  void forgetAddress(uid, address).then((result) =>
                    setRefusals(result.ok ? [] : result.refusals),
                  )
                }
              >
                <Trash2 aria-hidden="true" className="size-5" />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
