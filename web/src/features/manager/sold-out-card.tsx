import { byId } from '@forno/domain/menu/menu'
import { useState } from 'react'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useSoldOut } from '../../data/use-sold-out.ts'
import { Button } from '../../ui/button.tsx'
import { SoldOutDialog } from '../../ui/sold-out-dialog.tsx'

/** What is out today, and the switch to change it. */
export function SoldOutCard({ store }: { store: string }) {
  const shop = useShopIfKnown()
  const [open, setOpen] = useState(false)
  const { busy, refusals, change } = useSoldOut(store)
  if (!shop) return null
  const { menu, missing } = shop
  const out = [
    ...[...missing.ingredients].map((id) => byId(menu.ingredients, id)?.name ?? id),
    ...[...missing.items].map((id) => byId(menu.items, id)?.name ?? id),
  ]
  return (
    <section
      aria-labelledby="sold-out"
      className="space-y-3 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <h2 id="sold-out" className="text-xl">
        Sold out today
      </h2>
      <p>{out.length === 0 ? 'Everything is there.' : out.join(', ')}</p>
      <Button look="secondary" onClick={() => setOpen(true)}>
        Change
      </Button>
      <SoldOutDialog
        open={open}
        onClose={() => setOpen(false)}
        menu={menu}
        missing={missing}
        busy={busy}
        refusals={refusals}
        onChange={(kind, id, soldOut) => void change(kind, id, soldOut)}
      />
    </section>
  )
}
