import { CircleOff } from 'lucide-react'
import { useState } from 'react'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useSoldOut } from '../../data/use-sold-out.ts'
import { Button } from '../../ui/button.tsx'
import { SoldOutDialog } from '../../ui/sold-out-dialog.tsx'

/** "No mushrooms today", two taps away from the board. */
export function SoldOutPanel({ store }: { store: string }) {
  const [open, setOpen] = useState(false)
  const shop = useShopIfKnown()
  const { busy, refusals, change } = useSoldOut(store)
  const count = shop ? shop.missing.ingredients.size + shop.missing.items.size : 0
  return (
    <>
      <Button look="secondary" size="large" disabled={!shop} onClick={() => setOpen(true)}>
        <CircleOff aria-hidden="true" className="size-5" />
        Sold out{count > 0 ? ` (${count})` : ''}
      </Button>
      {shop && (
        <SoldOutDialog
          open={open}
          onClose={() => setOpen(false)}
          menu={shop.menu}
          missing={shop.missing}
          busy={busy}
          refusals={refusals}
          onChange={(kind, id, soldOut) => void change(kind, id, soldOut)}
        />
      )}
    </>
  )
}
