import './map.css'
import {
  GoogleMap as Google,
  OverlayViewF,
  PolylineF,
  useJsApiLoader,
} from '@react-google-maps/api'
import { useContext, useEffect, useEffectEvent, useRef } from 'react'
import { boxAround, placesOfLine } from './bounds.ts'
import type { BackendProps, MapLine, MapPoint } from './map-types.ts'
import { MapSourcesContext } from './map-sources.ts'
import { Mark } from './mark.tsx'
import { useGoogleRefusal } from './use-google-refusal.ts'

/** Google's map with our own marks on it. `onFailed`: it cannot be fetched, or Google does not accept the key. */
export default function GoogleMap({ onFailed, ...props }: BackendProps & { onFailed: () => void }) {
  const key = useContext(MapSourcesContext)?.googleKey() ?? ''
  const { isLoaded, loadError } = useJsApiLoader({
    id: 'google-maps',
    googleMapsApiKey: key,
    preventGoogleFontsLoading: true,
  })
  const failed = useEffectEvent(onFailed)
  useGoogleRefusal(onFailed)
  useEffect(() => {
    if (loadError) failed()
  }, [loadError])
  return isLoaded ? <Board {...props} /> : <div aria-hidden="true" className="size-full" />
}

function Board({
  label,
  describedBy,
  points,
  lines = [],
  selected,
  onSelect,
  fit,
  onReady,
}: BackendProps) {
  const map = useRef<google.maps.Map>(null)
  const follows = useRef(true)
  const showAll = () => {
    follows.current = true
    if (map.current) fitTo(map.current, points)
  }
  const latest = useEffectEvent(showAll)
  useEffect(() => {
    const seen = map.current?.getBounds()
    const lost = !seen || points.some(({ at: [lng, lat] }) => !seen.contains({ lat, lng }))
    if (fit === 'all' && follows.current && lost) latest()
  }, [fit, points])
  const open = (opened: google.maps.Map) => {
    map.current = opened
    latest()
    opened.addListener('dragstart', () => {
      follows.current = false
    })
    onReady({
      zoomBy: (steps) => opened.setZoom((opened.getZoom() ?? 15) + steps),
      showAll: () => latest(),
    })
  }
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={describedBy ?? undefined}
      className="size-full"
    >
      <Google
        mapContainerStyle={whole}
        options={options}
        onLoad={open}
        onUnmount={() => {
          map.current = null
        }}
      >
        {lines.map(({ id, line, look }) => (
          <PolylineF
            key={id}
            path={placesOfLine(line).map(([lng, lat]) => ({ lat, lng }))}
            options={lineLooks[look]}
          />
        ))}
        {points.map((point) => (
          <OverlayViewF
            key={point.id}
            position={{ lat: point.at[1], lng: point.at[0] }}
            mapPaneName="overlayMouseTarget"
          >
            <Mark {...point} selected={point.id === selected} onSelect={onSelect} />
          </OverlayViewF>
        ))}
      </Google>
    </div>
  )
}

const whole = { width: '100%', height: '100%' }
const options: google.maps.MapOptions = {
  disableDefaultUI: true,
  clickableIcons: false,
  gestureHandling: 'cooperative',
  colorScheme: 'FOLLOW_SYSTEM',
}
const lineLooks: Record<MapLine['look'], google.maps.PolylineOptions> = {
  planned: { strokeColor: '#1d4ed8', strokeOpacity: 0.75, strokeWeight: 5, clickable: false },
  passed: { strokeColor: '#6b564a', strokeOpacity: 0.5, strokeWeight: 5, clickable: false },
  estimated: { strokeColor: '#2c6837', strokeOpacity: 0.4, strokeWeight: 5, clickable: false },
}

function fitTo(map: google.maps.Map, points: readonly MapPoint[]) {
  const box = boxAround(points.map(({ at }) => at))
  if (!box) return
  const [west, south] = box.from
  const [east, north] = box.to
  map.fitBounds({ west, south, east, north }, 48)
}
