import type { Layer } from './shapes/shape.ts'

/** The strokes of a drawing. Ends and corners are round and nothing is filled unless it says so: see `Canvas`. */
export const Layers = ({ layers }: { layers: readonly Layer[] }) =>
  layers.map(({ d, fill, stroke, width, opacity }, i) => (
    <path key={i} d={d} fill={fill} stroke={stroke} strokeWidth={width} opacity={opacity} />
  ))
