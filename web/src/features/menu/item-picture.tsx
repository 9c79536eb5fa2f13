import type { Item } from '@forno/domain/menu/menu'
import { lazy, Suspense } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useHydrated } from '../../lib/use-hydrated.ts'

const DrawnItem = lazy(() => import('./drawn-item.tsx'))

/** Pictures among these first of the page are fetched at once, the very first before anything else. */
const FIRST_ONES = 4

/**
 * An item's picture: the file made when the menu was published, or drawn here when there is none yet. Says
 * nothing to screen readers: the name stands beside it.
 */
export function ItemPicture({
  item,
  url,
  place,
  className,
}: {
  item: Item
  url: string | undefined
  /** Which picture of the page it is, from 0. */
  place: number
  className?: string
}) {
  if (!url) return <LateDrawing item={item} className={className} />
  const early = place < FIRST_ONES
  return (
    <img
      src={url}
      alt=""
      width={200}
      height={200}
      decoding="async"
      loading={early ? 'eager' : 'lazy'}
      fetchPriority={place === 0 ? 'high' : 'auto'}
      className={className}
    />
  )
}

/** Drawing in the page costs a chunk: never in the first render, which the prerendered page must match. */
function LateDrawing({ item, className }: { item: Item; className: string | undefined }) {
  const ready = useHydrated()
  const empty = <span className="block size-full rounded-full bg-sunken" />
  return (
    <span aria-hidden="true" className={classNames('block aspect-square', className)}>
      {ready ? (
        <Suspense fallback={empty}>
          <DrawnItem item={item} />
        </Suspense>
      ) : (
        empty
      )}
    </span>
  )
}
