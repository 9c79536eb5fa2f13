import type { Layer } from '../shapes/shape.ts'
import type { Place } from '../scene.ts'
import type { ShapeId } from '../shapes/all.ts'

/** Something that already lies on a pizza, laid elsewhere. */
export type Laid = Omit<Place, 'ingredient' | 'side'> & { shape: ShapeId }

/** A picture of 200 × 200: strokes, and pieces of topping between them, lowest first. */
export type Drawing = readonly (Layer | Laid)[]

export const lay = (
  shape: ShapeId,
  x: number,
  y: number,
  rotation: number,
  scale: number,
): Laid => ({
  shape,
  x,
  y,
  rotation,
  scale,
})

/** The same strokes, put elsewhere. */
export const isLaid = (part: Layer | Laid): part is Laid => 'shape' in part
