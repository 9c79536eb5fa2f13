import { Maximize, Minus, Plus } from 'lucide-react'
import { type ComponentType, type ReactNode, useContext, useId, useState } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { useLoaded } from '../../lib/use-loaded.ts'
import { MapInWords } from './map-in-words.tsx'
import { MapSourcesContext } from './map-sources.ts'
import type { BackendProps, Fit, MapContent, MapHandle } from './map-types.ts'

/** More points than this are not read out in one go when the map takes the focus: they can be read one by one. */
const READ_OUT = 12

type Backend = ComponentType<BackendProps & { onFailed: () => void }>
const backends = {
  google: async (): Promise<Backend> => (await import('./google-map.tsx')).default,
  local: async (): Promise<Backend> => (await import('./local-map.tsx')).default,
}

/**
 * The map: Google's where this site has a key for it, otherwise the bundled town's streets. Give it a height by
 * `className`. Everything on it can be read as words, and chosen by keyboard where `onSelect` is given.
 */
export function MapView({
  label,
  points,
  lines = [],
  selected = null,
  onSelect,
  fit = 'all',
  className = 'h-72',
}: MapContent & {
  selected?: string | null
  onSelect?: (id: string) => void
  fit?: Fit
  className?: string
}) {
  const words = useId()
  const sources = useContext(MapSourcesContext)
  const [googleFailed, setGoogleFailed] = useState(false)
  const kind = sources?.googleKey() && !googleFailed ? 'google' : 'local'
  const { loaded, again } = useLoaded(kind, backends[kind])
  const [handle, setHandle] = useState<MapHandle | null>(null)
  const Backend = loaded.state === 'here' ? loaded.value : null
  return (
    <figure className="overflow-hidden rounded-card border border-line bg-card">
      <div className={classNames('relative bg-sunken', className)}>
        {Backend && (
          <Backend
            label={label}
            describedBy={points.length <= READ_OUT ? words : null}
            points={points}
            lines={lines}
            selected={selected}
            onSelect={onSelect ?? null}
            fit={fit}
            onReady={setHandle}
            onFailed={() => setGoogleFailed(true)}
          />
        )}
        {loaded.state === 'waiting' && (
          <div aria-hidden="true" className="size-full animate-pulse" />
        )}
        {loaded.state === 'failed' && (
          <div className="grid size-full place-items-center p-4 text-center text-soft">
            <p>
              The map did not arrive. That does no harm.{' '}
              <button type="button" className="min-h-11 font-semibold underline" onClick={again}>
                Try again
              </button>
            </p>
          </div>
        )}
        {Backend && handle && <Controls handle={handle} />}
      </div>
      <figcaption className="flex flex-wrap items-start justify-between gap-x-4 px-3 text-sm text-soft">
        <MapInWords
          id={words}
          points={points}
          open={loaded.state === 'failed'}
          selected={selected}
          onSelect={onSelect ?? null}
        />
        {kind === 'local' && <span className="py-3.5 text-xs">© OpenStreetMap contributors</span>}
      </figcaption>
    </figure>
  )
}

const Controls = ({ handle }: { handle: MapHandle }) => (
  <div className="absolute top-2 right-2 z-10 grid gap-1">
    <Control label="Closer" onPress={() => handle.zoomBy(1)}>
      <Plus aria-hidden="true" className="size-5" />
    </Control>
    <Control label="Further away" onPress={() => handle.zoomBy(-1)}>
      <Minus aria-hidden="true" className="size-5" />
    </Control>
    <Control label="Show everything on the map" onPress={() => handle.showAll()}>
      <Maximize aria-hidden="true" className="size-5" />
    </Control>
  </div>
)

const Control = ({
  label,
  onPress,
  children,
}: {
  label: string
  onPress: () => void
  children: ReactNode
}) => (
  <button
    type="button"
    aria-label={label}
    onClick={onPress}
    className="grid size-11 place-items-center rounded-xl border border-line bg-card text-ink shadow-card"
  >
    {children}
  </button>
)
