import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { useRows } from './use-rows.ts'

/** Up to here all rows are there: they can be searched, tabbed through and read out without scrolling. */
const PLAIN_UP_TO = 40

interface List<T> {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  /** About how high a row is, in pixels: each is measured once it is there. */
  rowHeight: number
  /** The key of the row that somebody looks at: it is brought into view. */
  shown?: string | null
  children: (item: T) => ReactNode
}

/**
 * A list in its own scrolling frame. A long one has only the rows that can be seen and some around them; screen
 * readers are told how many there are.
 */
export function VirtualList<T>(list: List<T>) {
  return list.items.length > PLAIN_UP_TO ? <LongList {...list} /> : <ShortList {...list} />
}

function ShortList<T>({ label, items, keyOf, shown: wanted = null, children }: List<T>) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (wanted !== null) row.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  return (
    <div className="min-h-0 grow overflow-y-auto overscroll-contain p-2">
      <ul aria-label={label} className="space-y-2">
        {items.map((item) => {
          const key = keyOf(item)
          return (
            <li key={key} {...(key === wanted ? { ref: row } : {})}>
              {children(item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function LongList<T>({ label, items, keyOf, rowHeight, shown: wanted = null, children }: List<T>) {
  const frame = useRef<HTMLDivElement>(null)
  const keyAt = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? String(index) : keyOf(item)
    },
    [items, keyOf],
  )
  const { shown, total, measure, scrollTo } = useRows(frame, {
    count: items.length,
    height: rowHeight,
    keyOf: keyAt,
  })
  const place = wanted === null ? -1 : items.findIndex((item) => keyOf(item) === wanted)
  // Brought into view when it is chosen, and not each time the list is sorted anew.
  const bring = useEffectEvent(() => {
    if (place >= 0) scrollTo(place)
  })
  useEffect(() => {
    if (wanted !== null) bring()
  }, [wanted])
  return (
    <div ref={frame} className="min-h-0 grow overflow-y-auto overscroll-contain p-2">
      <ul aria-label={label} className="relative" style={{ height: `${total}px` }}>
        {shown.map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li
              key={key}
              ref={measure}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 pb-2"
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
