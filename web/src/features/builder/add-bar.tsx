import { MAX_QUANTITY } from '@forno/domain/cart/cart'
import type { Cents } from '@forno/domain/money/cents'
import { useEffect, useState } from 'react'
import { formatMoney } from '../../lib/money.ts'
import { Button } from '../../ui/button.tsx'
import { Quantity } from '../../ui/quantity.tsx'

/** How many, and into the cart with them: always at the bottom, with the price. */
export function AddBar({
  name,
  quantity,
  total,
  currency,
  editing,
  onQuantity,
  onAdd,
}: {
  name: string
  quantity: number
  total: Cents | null
  currency: string
  editing: boolean
  onQuantity: (quantity: number) => void
  onAdd: () => void
}) {
  const price = total === null ? null : formatMoney(total, currency)
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-card/95 shadow-lift backdrop-blur">
      <div className="mx-auto flex max-w-7xl items-center gap-3 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
        <p className="hidden min-w-0 grow truncate font-display text-lg font-bold lg:block">
          {name}
        </p>
        <Quantity of={name} value={quantity} max={MAX_QUANTITY} onChange={onQuantity} />
        <Button
          className="min-h-14 grow whitespace-nowrap sm:text-lg lg:grow-0 lg:px-10"
          onClick={onAdd}
        >
          <span>{editing ? 'Save' : 'Add to cart'}</span>
          {price && <span className="tabular">· {price}</span>}
        </Button>
      </div>
      <Spoken words={price && `The price is now ${price}`} />
    </div>
  )
}

/** Says a change once it has settled, not each step on the way; nothing at the beginning. */
function Spoken({ words }: { words: string | null }) {
  const [said, setSaid] = useState('')
  const [first] = useState(words)
  useEffect(() => {
    if (words === null || (said === '' && words === first)) return undefined
    const timer = setTimeout(() => setSaid(words), 900)
    return () => clearTimeout(timer)
  }, [words, said, first])
  return <output className="sr-only">{said}</output>
}
