import { Bike, House, Store } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { MapPoint } from './map-types.ts'

const drawings: Record<MapPoint['kind'], ReactNode> = {
  shop: <Store aria-hidden="true" />,
  driver: <Bike aria-hidden="true" />,
  door: <House aria-hidden="true" />,
}

/**
 * A point as it stands on either map. It is a button where it can be chosen; otherwise a picture, which the map in
 * words says in words.
 */
export const Mark = memo(function Mark({
  id,
  kind,
  label,
  mark,
  look = 'usual',
  estimated = false,
  heading = null,
  selected,
  onSelect,
}: MapPoint & { selected: boolean; onSelect: ((id: string) => void) | null }) {
  const face = (
    <>
      {kind === 'driver' && heading !== null && (
        <span aria-hidden="true" className="map-heading" style={{ rotate: `${heading}deg` }} />
      )}
      <span className="map-face">{mark || drawings[kind]}</span>
    </>
  )
  const dress = {
    className: 'map-mark',
    'data-kind': kind,
    'data-look': selected ? 'strong' : look,
    'data-estimated': estimated || undefined,
    'data-selected': selected || undefined,
  }
  if (!onSelect) {
    return (
      <span {...dress} aria-hidden="true">
        {face}
      </span>
    )
  }
  return (
    <button
      {...dress}
      type="button"
      aria-label={estimated ? `${label} (estimated)` : label}
      aria-pressed={selected}
      onClick={() => onSelect(id)}
    >
      {face}
    </button>
  )
})
