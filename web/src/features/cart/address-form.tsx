import type { Zone } from '@forno/domain/store/store'
import { useCart } from '../../data/cart.ts'
import { useAddress } from '../../data/use-address.ts'
import { AddressFields } from '../../ui/address-fields.tsx'
import { SavedAddresses } from './saved-addresses.tsx'

const latest = () => useCart.getState().address

/** Where the cart goes: an address from before, or one that is typed and looked at on the map. */
export function AddressForm({ zones, missing }: { zones: readonly Zone[]; missing: boolean }) {
  const { address, setAddress } = useCart()
  const door = useAddress({ address, latest, setAddress })
  const { typed, take } = door
  return (
    <div className="space-y-4">
      <SavedAddresses pristine={!address && !typed.street && !typed.number} onTake={take} />
      <AddressFields door={door} zones={zones} missing={missing} />
    </div>
  )
}
