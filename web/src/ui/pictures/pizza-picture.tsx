import { useId } from 'react'
import { Bed } from './bed.tsx'
import { Canvas, type CanvasProps } from './canvas.tsx'
import { Crust, CrustPaint } from './crust.tsx'
import { Layers } from './layers.tsx'
import { placeOf } from './place-of.ts'
import type { Scene } from './scene.ts'
import { Sauce } from './sauce.tsx'
import { type ShapeId, shapes } from './shapes/all.ts'

/**
 * A pizza seen from above. Each shape is drawn once and placed many times. `standalone` makes a file of it:
 * with its namespace, and with short ids, because there is nothing else on its page.
 */
export function PizzaPicture({ scene, ...canvas }: CanvasProps & { scene: Scene }) {
  const own = useId()
  const id = (name: string) => (canvas.standalone ? name : own + name)
  const used = [...new Set(scene.pieces.map(({ shape }) => shape))]
  /** The size most pieces of a shape have: said once, where it is drawn. */
  const cut = (shape: ShapeId) =>
    Math.max(...scene.pieces.filter((piece) => piece.shape === shape).map(({ scale }) => scale))
  return (
    <Canvas {...canvas}>
      <defs>
        <CrustPaint id={id} />
        {scene.split ? (
          <>
            <clipPath id={id('left')}>
              <path d="M0 0h100v200H0z" />
            </clipPath>
            <clipPath id={id('right')}>
              <path d="M100 0h100v200H100z" />
            </clipPath>
          </>
        ) : null}
        {used.map((shape, i) => (
          <g key={shape} id={id(`p${i}`)} transform={`scale(${cut(shape)})`}>
            <Layers layers={shapes[shape].layers} />
          </g>
        ))}
        <filter id={id('s')} x="0" y="0" width="1" height="1">
          <feOffset in="SourceAlpha" dx=".7" dy="1.5" />
          <feGaussianBlur stdDeviation=".7" />
        </filter>
      </defs>
      <Crust turn={scene.turn} id={id} />
      <Sauce sauces={scene.sauces} clip={id} />
      <Bed bed={scene.bed} id={id} />
      {scene.split ? (
        <path d="M100 19V181" stroke="#6b2a0c" strokeWidth="1.2" opacity=".35" />
      ) : null}
      <use href={`#${id('t')}`} filter={`url(#${id('s')})`} opacity=".4" />
      <g id={id('t')}>
        {scene.pieces.map((piece, i) => (
          <use
            key={i}
            href={`#${id(`p${used.indexOf(piece.shape)}`)}`}
            transform={placeOf({ ...piece, scale: piece.scale / cut(piece.shape) })}
          />
        ))}
      </g>
    </Canvas>
  )
}
