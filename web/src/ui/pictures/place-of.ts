import { short } from './outline.ts'
import type { Place } from './scene.ts'

/** A place as an SVG transform, in few characters. */
export const placeOf = ({ x, y, rotation, scale }: Omit<Place, 'ingredient' | 'side'>): string =>
  `translate(${x} ${y})` +
  (rotation === 0 ? '' : `rotate(${rotation})`) +
  (scale === 1 ? '' : `scale(${short(scale, 1)})`)
