import { useCart } from '../../data/cart.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useRemoved } from './removed.ts'

/** A slip of the finger is one tap away from being undone. */
export function RemovedNotice() {
  const shop = useShopIfKnown()
  const add = useCart((cart) => cart.add)
  const { line, remember } = useRemoved()
  if (!line || !shop) return null
  const undo = () => {
    add(shop.menu, line.choice, line.quantity, line.note)
    remember(null)
  }
  return (
    <Notice
      title="Removed from your cart"
      actions={
        <Button look="secondary" onClick={undo}>
          Put it back
        </Button>
      }
    />
  )
}
