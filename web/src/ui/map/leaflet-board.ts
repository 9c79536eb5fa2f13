import { divIcon, type LatLngTuple, Map as LeafletMap, Marker, Polyline } from 'leaflet'
import { toTuples } from './bounds.ts'
import type { Fit, MapHandle, MapLine, MapPoint } from './map-types.ts'
import { TownTiles } from './town-tiles.ts'
import type { Ground } from './use-ground.ts'

/** What Leaflet shows at first: it wants a place before anything is known. */
const SOMEWHERE: LatLngTuple = [-34.9, -56.18]
const kinds = { door: 0, shop: 500, driver: 1000 } as const

/** Leaflet behind the few things that our map does: ground, marks, lines, and keeping them in view. */
export class LeafletBoard implements MapHandle {
  readonly #map: LeafletMap
  readonly #marks = new Map<string, Marker>()
  readonly #places = new Map<string, HTMLElement>()
  #lines: Polyline[] = []
  #points: readonly MapPoint[] = []
  /** Whether the map still follows its points: until somebody moves it. */
  #follows: boolean
  #fitted = false
  /** Set while the map moves because we said so. */
  #ours = false
  readonly #resized: ResizeObserver
  readonly #keeps: boolean

  constructor(box: HTMLElement, fit: Fit) {
    this.#keeps = fit === 'all'
    this.#follows = true
    this.#map = new LeafletMap(box, {
      center: SOMEWHERE,
      zoom: 15,
      minZoom: 11,
      maxZoom: 18,
      zoomSnap: 0.5,
      zoomControl: false,
      attributionControl: false,
      // Tiles are painted at once: nothing has to be waited for.
      fadeAnimation: false,
      // The wheel scrolls the page until somebody has taken hold of the map.
      scrollWheelZoom: false,
      zoomAnimation: !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches,
    })
    // Lines are drawn as SVG, which would be read out as a picture without a name.
    this.#map.getPane('overlayPane')?.setAttribute('aria-hidden', 'true')
    this.#map.on('movestart zoomstart', () => {
      if (!this.#ours) this.#follows = false
    })
    this.#map.on('zoomstart', () => this.#stopMoving())
    this.#map.on('focus', () => this.#map.scrollWheelZoom.enable())
    this.#map.on('blur', () => this.#map.scrollWheelZoom.disable())
    this.#resized = new ResizeObserver(() => {
      this.#quietly(() => this.#map.invalidateSize({ pan: false }))
      if (this.#follows) this.#fit()
    })
    this.#resized.observe(box)
  }

  zoomBy(steps: number) {
    this.#map.setZoom(this.#map.getZoom() + steps)
  }

  showAll() {
    this.#follows = true
    this.#fit()
  }

  close() {
    this.#resized.disconnect()
    this.#map.remove()
  }

  /** Draws the streets; drawn again when day becomes night. Returns its own stop. */
  showGround(ground: Ground): () => void {
    const tiles = new TownTiles(this.#map, ground).addTo(this.#map)
    const night = window.matchMedia?.('(prefers-color-scheme: dark)')
    const again = () => void tiles.redraw()
    night?.addEventListener('change', again)
    return () => {
      night?.removeEventListener('change', again)
      tiles.remove()
    }
  }

  showLines(lines: readonly MapLine[]) {
    for (const line of this.#lines) line.remove()
    this.#lines = lines.map(({ line, look }) =>
      new Polyline(toTuples(line), {
        interactive: false,
        className: `map-line map-line-${look}`,
      }).addTo(this.#map),
    )
  }

  /** Where the face of a point is to be drawn, whether it stands on the map yet or not. */
  placeOf(id: string): HTMLElement {
    const known = this.#places.get(id)
    if (known) return known
    const place = document.createElement('div')
    this.#places.set(id, place)
    return place
  }

  /** Sets, moves and takes away marks. */
  showPoints(points: readonly MapPoint[], selected: string | null) {
    const gone = new Set(this.#marks.keys())
    for (const point of points) {
      gone.delete(point.id)
      this.#set(point, selected === point.id)
    }
    for (const id of gone) {
      this.#marks.get(id)?.remove()
      this.#marks.delete(id)
      this.#places.delete(id)
    }
    const others = gone.size > 0 || points.length !== this.#points.length
    this.#points = points
    if (this.#follows && (!this.#fitted || (this.#keeps && (others || !this.#allInView())))) {
      this.#fit()
    }
  }

  #set({ id, at: [lng, lat], kind }: MapPoint, selected: boolean) {
    const known = this.#marks.get(id)
    const zIndexOffset = selected ? 2000 : kinds[kind]
    if (known) {
      const { lat: wasLat, lng: wasLng } = known.getLatLng()
      if (wasLat !== lat || wasLng !== lng) {
        known.getElement()?.classList.add('map-moves')
        known.setLatLng([lat, lng])
      }
      if (known.options.zIndexOffset !== zIndexOffset) known.setZIndexOffset(zIndexOffset)
      return
    }
    const icon = divIcon({ html: this.placeOf(id), className: '', iconSize: [0, 0] })
    const marker = new Marker([lat, lng], {
      icon,
      zIndexOffset,
      // Whether it can be chosen, and by which keys, is the face's own affair.
      interactive: false,
      keyboard: false,
    }).addTo(this.#map)
    this.#marks.set(id, marker)
  }

  /** Marks that are still on their way must not slide about while the map itself changes size. */
  #stopMoving() {
    for (const marker of this.#marks.values()) {
      marker.getElement()?.classList.remove('map-moves')
    }
  }

  #allInView = (): boolean => {
    const seen = this.#map.getBounds().pad(-0.05)
    return this.#points.every(({ at: [lng, lat] }) => seen.contains([lat, lng]))
  }

  #fit() {
    if (this.#points.length === 0) return
    this.#fitted = true
    this.#stopMoving()
    const places = this.#points.map(({ at: [lng, lat] }): LatLngTuple => [lat, lng])
    this.#quietly(() => {
      // To the right stand the map's own buttons: no mark is to lie below them.
      this.#map.fitBounds(places, {
        paddingTopLeft: [36, 36],
        paddingBottomRight: [84, 36],
        maxZoom: 17,
        animate: false,
      })
    })
  }

  #quietly(move: () => void) {
    this.#ours = true
    try {
      move()
    } finally {
      this.#ours = false
    }
  }
}
