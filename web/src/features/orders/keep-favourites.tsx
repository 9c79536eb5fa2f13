import type { Order } from '@forno/domain/order/order'
import { useKeepFavourite } from '../../data/use-keep-favourite.ts'
import { KeepFavourite } from '../../ui/keep-favourite.tsx'

/** Each thing of a past order, to be kept as a favourite; behind a word, since most look for something else there. */
export function KeepFavourites({ order }: { order: Order }) {
  const keep = useKeepFavourite()
  if (!keep) return null
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center font-medium">
        Keep as a favourite
      </summary>
      <div className="flex flex-wrap gap-2 pt-2">
        {order.quote.lines.map(({ key, choice, described }) => (
          <KeepFavourite key={key} onKeep={keep} name={described.name} choice={choice} brief />
        ))}
      </div>
    </details>
  )
}
