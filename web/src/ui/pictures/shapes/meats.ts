import { outline } from '../outline.ts'
import { dots, fill, line, longShape, lump, rimmed, shape, type Shape } from './shape.ts'

const chunk = outline(8, 'chicken', { points: 7, wobble: 0.13, squash: 0.8 })
const chunkLight = 'M-5.5-2C-4-5 0-6 3.5-4.5 1.5-3-3-2.5-5.5-2z'

/** Meat that is pulled, crumbled, rolled or laid in folds. */
export const meats = {
  chicken: shape(
    8.5,
    60,
    rimmed('#f0cd94', '#c4863f', 1.2, chunk),
    fill('#fce9c4', chunkLight),
    line('#bb7a3a', 1.2, 'M-4.5 2.5L.5-.5M-1 4.5L5.5 1'),
  ),
  'barbecued-chicken': shape(
    8.5,
    60,
    rimmed('#b4602a', '#5a210e', 1.2, chunk),
    fill('#dd9450', chunkLight),
    line('#57200d', 1.4, 'M-5 1.5L.5-1.5M-2.5 4L4.5 0M1.5 5L4 3.5'),
  ),
  beef: shape(
    8,
    180,
    rimmed(
      '#854a2a',
      '#47210f',
      1.2,
      outline(7.8, 'beef', { points: 9, wobble: 0.2, squash: 0.74 }),
    ),
    line('#b57a52', 1.1, 'M-5-1.5q5-2.5 9.5-1.5M-5.5 1q5.5-2 11-.5'),
    line('#57290f', 1.1, 'M-4 3q4-1.5 8.5-1M-3-3.5q3-1 5.5-.5'),
  ),
  sausage: shape(
    7,
    180,
    rimmed(
      '#a3613a',
      '#67310f',
      1.1,
      'M-6 .5C-7-2.5-4.5-5.5-1.5-4.5.5-7 5.5-5.5 5.5-2.5 8-.5 6 4 3 4 1 6.5-3 5.5-3 3.5-5 3.5-6 2.5-6 .5z',
    ),
    fill(
      '#cd9264',
      'M-4.5-1C-4.5-3-2.5-4-1-2.5-2.5-2.5-3.5-2-4.5-1zM1-3C2-4.5 4-4 4-2 3-3 2-3 1-3z',
    ),
    dots('#5b2a12', 0.8, '-2.5 1', '1 0', '3.5 1', '.5 3'),
  ),
  luganega: shape(
    7.5,
    180,
    rimmed(
      '#c07e57',
      '#6f3620',
      1.2,
      outline(7, 'luganega', { points: 8, wobble: 0.05, squash: 0.92 }),
    ),
    dots('#8d4c2b', 0.9, '-3-2.5', '1-3.5', '3.5-.5', '-3.5 1.5', '0 .5', '2.5 3', '-1 4'),
    dots('#f0c9a6', 0.8, '-1-2', '2-2', '-1.5 1.5', '1.5 2', '-4-.5'),
  ),
  nduja: shape(
    7.5,
    180,
    rimmed('#c2340f', '#e58231', 1.6, lump(6.8, 'nduja', 0.9)),
    fill('#ee6a3b', 'M-4-1C-3.5-4 .5-4.5 2.5-3 .5-2.5-2-2-4-1zM1.5 1.5q2-1 3 0-1 1.5-3 1.5z'),
    dots('#7f1c05', 0.7, '-1.5 1.5', '3-.5', '0 3.5'),
  ),
  bacon: longShape(
    11,
    13.4,
    180,
    rimmed(
      '#c4503b',
      '#7d2415',
      1.1,
      'M-11.5-1.5C-9-5-6.5-4.5-4-3S2-.5 5-3.5s5-3 6.5-2L11 3C9.5 2 7.5 2.5 5 5S-.5 6-3.5 4-9 2.5-11 5z',
    ),
    line('#f6d1b4', 2, 'M-10.5 1.5c3-3.5 5-2.5 7.5-.5s6 2 9-1 4-2 5-2'),
    line('#e38a6d', 0.9, 'M-10-1.5c2-2 4-1 6 0s5 2.5 9.5-1'),
  ),
  prosciutto: longShape(
    12,
    14.8,
    180,
    rimmed(
      '#dd6a65',
      '#f8e0d0',
      2,
      'M-12.5-2C-10.5-8-4-9 0-6S8.5-9 12-5.5s1 9.5-4 9.5-6 5-10.5 5-5.5-4-8-4-3.5-3.5-2-7z',
    ),
    fill(
      '#ee968d',
      'M-10-2.5C-7-6.5-2.5-5-.5-3S6-4.5 9-3C6-1 3 .5 0-.5S-7-1.5-10-2.5zM-7 3c3-2 5-.5 7 0S5 2 7 .5C5.5 4 2 4.5-.5 4.5S-5 4.5-7 3z',
    ),
    line('#b94744', 1, 'M-8.5 1C-5-1-2 1.5 1 1S7-.5 9.5-1.5M-5 5.5q4 .5 7-1'),
    line('#fbe9dc', 1.1, 'M-9-4C-5-6-2-3.5.5-3S6-5 9-4.5'),
  ),
  meat: shape(
    7.5,
    180,
    rimmed('#a9653d', '#6b3418', 1.2, lump(7, 'meat')),
    fill('#cf9468', 'M-4.5-1C-4-4 0-4.5 2.5-3.5.5-2-2.5-2-4.5-1z'),
  ),
} as const satisfies Record<string, Shape>
