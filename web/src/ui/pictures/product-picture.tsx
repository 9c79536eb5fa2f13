import type { Product } from '@forno/domain/menu/menu'
import { Canvas, type CanvasProps } from './canvas.tsx'
import { Layers } from './layers.tsx'
import { placeOf } from './place-of.ts'
import { bread } from './products/bread.ts'
import { dessert } from './products/dessert.ts'
import { dip } from './products/dip.ts'
import { type Drawing, isLaid } from './products/drawing.ts'
import { bottle, can } from './products/drinks.ts'
import { salad } from './products/salad.ts'
import { wings } from './products/wings.ts'
import { shapes } from './shapes/all.ts'

type Kind = Product['picture']

const drawings: Record<Kind, (name: string) => Drawing> = {
  bread,
  wings: () => wings,
  salad,
  dip,
  dessert,
  can,
  bottle,
}

/** A side, dip, dessert or drink. Its `name` or id tints it: an orange soda is orange, a water's bottle blue. */
export function ProductPicture({
  kind,
  name = '',
  ...canvas
}: CanvasProps & { kind: Kind; name?: string }) {
  return (
    <Canvas {...canvas}>
      {drawings[kind](name.toLowerCase()).map((part, i) =>
        isLaid(part) ? (
          <g key={i} transform={placeOf(part)}>
            <Layers layers={shapes[part.shape].layers} />
          </g>
        ) : (
          <Layers key={i} layers={[part]} />
        ),
      )}
    </Canvas>
  )
}
