import type { SavedAddress } from '@forno/domain/access/person'
import { addressLine } from '@forno/domain/geo/address'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { forgetAddress, subscribeToAddresses } from '../../data/people.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { EditAddress } from './edit-address.tsx'
import { RowButton } from './row-button.tsx'
import { SavedList } from './saved-list.tsx'

/** Where somebody has pizza brought to: added, named, corrected and forgotten here. */
export function Addresses({ uid }: { uid: string }) {
  const live = useLive<SavedAddress[]>(uid, (show) => subscribeToAddresses(uid, show))
  const [editing, setEditing] = useState<SavedAddress | 'new' | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const forget = async (address: SavedAddress) => {
    const result = await forgetAddress(uid, address)
    setRefusals(result.ok ? [] : result.refusals)
  }
  if (editing) {
    return (
      <EditAddress
        uid={uid}
        before={editing === 'new' ? null : editing}
        onDone={() => setEditing(null)}
      />
    )
  }
  return (
    <div className="space-y-3">
      <Refusals refusals={refusals} title="Not removed" />
      <SavedList
        live={live}
        what="your addresses"
        none="None yet. The address of your next delivery is kept here."
      >
        {live.state === 'here' &&
          live.value.map((address) => {
            const line = addressLine(address)
            return (
              <li key={line} className="flex items-center gap-1 px-4 py-2">
                <span className="min-w-0 grow">
                  {address.label && <span className="block font-semibold">{address.label}</span>}
                  {line}
                  {address.note && <span className="block text-sm text-soft">{address.note}</span>}
                </span>
                <RowButton aria-label={`Change ${line}`} onClick={() => setEditing(address)}>
                  <Pencil aria-hidden="true" className="size-5" />
                </RowButton>
                <RowButton aria-label={`Forget ${line}`} onClick={() => void forget(address)}>
                  <Trash2 aria-hidden="true" className="size-5" />
                </RowButton>
              </li>
            )
          })}
      </SavedList>
      <Button look="secondary" onClick={() => setEditing('new')}>
        <Plus aria-hidden="true" className="size-5" />
        Add an address
      </Button>
    </div>
  )
}
