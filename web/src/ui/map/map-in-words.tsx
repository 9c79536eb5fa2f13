import { ChevronRight } from 'lucide-react'
import { memo, useState } from 'react'
import type { MapPoint } from './map-types.ts'
import { middleOf, pointWords } from './point-words.ts'

/** Of more points than this the words are put together only once somebody opens them. */
const ALWAYS_THERE = 40

/** What is on the map as a list: for whoever cannot see it, or would rather read. */
export const MapInWords = memo(function MapInWords({
  id,
  points,
  open = false,
  selected = null,
  onSelect = null,
}: {
  id: string
  points: readonly MapPoint[]
  /** Shown without being asked for: where there is no map. */
  open?: boolean
  selected?: string | null
  onSelect?: ((id: string) => void) | null
}) {
  const [opened, setOpened] = useState(open)
  const from = middleOf(points)
  const told = open || opened || points.length <= ALWAYS_THERE
  return (
    <details
      open={open}
      className="group grow"
      onToggle={({ currentTarget }) => setOpened(currentTarget.open)}
    >
      <summary className="inline-flex min-h-11 items-center gap-1 font-semibold text-ink underline-offset-4 hover:underline">
        <ChevronRight
          aria-hidden="true"
          className="size-4 transition-transform group-open:rotate-90"
        />
        Map in words
      </summary>
      <ul id={id} className="max-h-64 space-y-1 overflow-y-auto pb-2">
        {!told && <li>{points.length} places: open this list to read them.</li>}
        {(told ? points : []).map((point) => (
          <li key={point.id} className="first-letter:uppercase">
            {onSelect ? (
              <button
                type="button"
                aria-pressed={point.id === selected}
                onClick={() => onSelect(point.id)}
                className="min-h-11 text-left underline-offset-4 hover:underline aria-pressed:font-bold"
              >
                {pointWords(point, points, from)}
              </button>
            ) : (
              pointWords(point, points, from)
            )}
          </li>
        ))}
        {points.length === 0 && <li>Nothing is on the map yet.</li>}
      </ul>
    </details>
  )
})
