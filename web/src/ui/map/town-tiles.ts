import type { LngLat } from '@forno/domain/geo/lng-lat'
import { type Coords, GridLayer, type Map as LeafletMap } from 'leaflet'
import { type GroundPath, groundPaths, NAMES_UP_TO } from './ground.ts'
import { type RoadName, roadNames, type TownWindow } from './town-window.ts'
import type { Ground } from './use-ground.ts'

/** Side of a tile in pixels: large, so that a street's name has room in one. */
const TILE = 512
/** Pixels at its edge that stay free of names. */
const RIM = 9

/** The town's streets as tiles painted in the browser: there is no server of tiles. */
export class TownTiles extends GridLayer {
  readonly #over: LeafletMap
  readonly #ground: Ground

  constructor(over: LeafletMap, ground: Ground) {
    super({ tileSize: TILE, keepBuffer: 1, updateWhenZooming: false })
    this.#over = over
    this.#ground = ground
  }

  protected override createTile(coords: Coords): HTMLElement {
    const { grid } = this.#ground.roads
    const middle = this.#over.unproject(coords.multiplyBy(TILE).add([TILE / 2, TILE / 2]), coords.z)
    const pixel = (grid.perDegree * 360) / (256 * 2 ** coords.z)
    const half = (TILE / 2) * pixel
    const at: LngLat = [middle.lng, middle.lat]
    const view: TownWindow = { grid, middle: at, reach: { x: half, y: half } }
    const tile = document.createElement('canvas')
    const sharp = window.devicePixelRatio || 1
    tile.width = TILE * sharp
    tile.height = TILE * sharp
    const brush = tile.getContext('2d')
    if (!brush) return tile
    brush.scale(sharp / pixel, sharp / pixel)
    brush.translate(half, half)
    const tokens = getComputedStyle(this.#over.getContainer())
    const colour = (token: string) => tokens.getPropertyValue(token).trim()
    for (const one of groundPaths(view, this.#ground, pixel)) paint(brush, one, colour)
    if (pixel <= NAMES_UP_TO) {
      // A name that stands half on the next tile would be cut through.
      const inside = { ...view, reach: { x: half - RIM * pixel, y: half - RIM * pixel } }
      for (const name of roadNames(inside, this.#ground.roads, pixel)) {
        write(brush, name, pixel, colour)
      }
    }
    return tile
  }
}

type Brush = CanvasRenderingContext2D
type Colour = (token: string) => string

const outline = (path: string) => new Path2D(path)

function paint(brush: Brush, one: GroundPath, colour: Colour) {
  const path = outline(one.path)
  if ('fill' in one) {
    brush.globalAlpha = one.opacity
    brush.fillStyle = colour(one.fill)
    brush.fill(path, 'evenodd')
    brush.globalAlpha = 1
    return
  }
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.lineWidth = one.width
  brush.strokeStyle = colour(one.stroke)
  brush.stroke(path)
}

function write(brush: Brush, { name, x, y, angle }: RoadName, pixel: number, colour: Colour) {
  brush.save()
  brush.translate(x, y)
  brush.rotate((angle * Math.PI) / 180)
  brush.scale(pixel, pixel)
  brush.font = '600 13px system-ui, sans-serif'
  brush.textAlign = 'center'
  brush.textBaseline = 'middle'
  brush.lineJoin = 'round'
  brush.lineWidth = 3
  brush.strokeStyle = colour('--card')
  brush.strokeText(name, 0, 0)
  brush.fillStyle = colour('--soft')
  brush.fillText(name, 0, 0)
  brush.restore()
}
