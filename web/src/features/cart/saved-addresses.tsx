import type { SavedAddress } from '@forno/domain/access/person'
import { addressLine } from '@forno/domain/geo/address'
import { MapPin } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { subscribeToAddresses } from '../../data/people.ts'
import { usePerson } from '../../data/session.ts'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'

/** Where somebody with an account has ordered to before. The latest is taken by itself while nothing is typed. */
export function SavedAddresses({
  pristine,
  onTake,
}: {
  pristine: boolean
  onTake: (address: SavedAddress) => void
}) {
  const person = usePerson()
  const uid = person?.kind === 'customer' ? person.uid : null
  const live = useLive<SavedAddress[]>(uid, (show) => subscribeToAddresses(uid ?? '', show))
  const offered = useRef(false)
  const latest = live.state === 'here' ? live.value[0] : undefined
  useEffect(() => {
    if (!latest || offered.current) return
    offered.current = true
    if (pristine) onTake(latest)
  }, [latest, pristine, onTake])
  if (live.state !== 'here' || live.value.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">Your addresses</legend>
      <div className="flex flex-wrap gap-2">
        {live.value.map((saved) => (
          <Button key={addressLine(saved)} look="secondary" onClick={() => onTake(saved)}>
            <MapPin aria-hidden="true" className="size-4" />
            {saved.label || addressLine(saved)}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
