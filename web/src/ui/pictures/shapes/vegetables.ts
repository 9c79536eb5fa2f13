import { dots, fill, line, longShape, lump, rimmed, shape, type Shape, slice } from './shape.ts'

const bow = 'M-7.5 5C-8-3-2.5-7 4-5S8.5 0 8 2'
const strip = (edge: string, skin: string, light: string) =>
  longShape(
    9,
    11.5,
    180,
    line(edge, 4.8, bow),
    line(skin, 3.4, bow),
    line(light, 1, 'M-7 2.5C-6.5-3-2-6.5 3.5-5'),
  )

const horn = 'M-9-3C-4-6 4-4.5 8.5 0 10 2 10.5 3.5 10 4.5 4.5 4.5-4 4.5-8.5 1.5-10.5 0-10.5-2-9-3z'
const longPepper = (edge: string, skin: string, light: string) =>
  longShape(
    10.5,
    12.2,
    180,
    line('#5c6b21', 1.8, 'M-9.5-1l-1.5-1'),
    rimmed(skin, edge, 1.1, horn),
    line(light, 1.2, 'M-7-2C-3.5-4 1-3 5-.5'),
  )

/** Pieces of garden that are not cut into rings. */
export const vegetables = {
  mushroom: shape(
    9.5,
    180,
    rimmed(
      '#f1e0bf',
      '#8a6238',
      1.1,
      'M-9 1C-10-5.5-5-9 0-9S10-5.5 9 1C8.5 4 4.5 3.5 3 2.5L3.5 8C3.5 10-3.5 10-3.5 8L-3 2.5C-4.5 3.5-8.5 4-9 1z',
    ),
    line('#a87c4c', 1.5, 'M-6.5.5C-4.5-2.5-2-3-1.5-.5M6.5.5C4.5-2.5 2-3 1.5-.5'),
    line('#fff7e2', 1.2, 'M-6-4.5Q-4-7 0-7'),
    line('#d8bd92', 0.9, 'M0 2V7'),
  ),
  'red-pepper': strip('#931510', '#d8301f', '#ff8d70'),
  'green-pepper': strip('#2c5a1b', '#5f9a2f', '#b4d977'),
  'yellow-pepper': strip('#a8720a', '#f2b61f', '#ffe58c'),
  friggitello: longPepper('#3f6a1c', '#86b53a', '#cfe58b'),
  peperoncino: longPepper('#8a8a1a', '#cfd04a', '#f4f2a2'),
  'sun-dried-tomato': shape(
    7.5,
    180,
    rimmed('#a5261a', '#5d0f0a', 1.2, lump(7, 'sun-dried', 0.7)),
    line('#6a130c', 1, 'M-4.5-.5Q-1-2.5 4-1M-4 1.5q4-1.5 7.5 0'),
    line('#dd6a52', 0.8, 'M-4-2Q-1-3.5 2.5-3'),
  ),
  pineapple: shape(
    9,
    180,
    rimmed(
      '#f7c737',
      '#b97a0c',
      1.2,
      'M-8 4.5C-5.5-1-4-3.5-3.5-7.5-1-8.5 2.5-8.5 4.5-7 5-3 6.5 0 8 4.5 4 8-4 8-8 4.5z',
    ),
    line('#fde88a', 1.3, 'M-4.5 3.5C-3 0-2-2.5-2-5M0 4.5C0 1 .5-2 .5-5.5M4 3.5C3 .5 2.5-2 2.5-5'),
    line('#d3960f', 0.9, 'M-2.5 5L-1.5 1.5M2.5 5L2 1M-5 4.5l.5-1'),
  ),
  artichoke: shape(
    10.5,
    180,
    rimmed(
      '#adb35f',
      '#57652a',
      1.1,
      'M0 9.5C-4 8-9 2-8-4-6.5-5.5-5-5-4-3.5-4-6.5-2.5-9 0-10 2.5-9 4-6.5 4-3.5 5-5 6.5-5.5 8-4 9 2 4 8 0 9.5z',
    ),
    fill('#dcd99a', 'M0 8.5C-4 1.5-4.5-5.5 0-9 4.5-5.5 4 1.5 0 8.5z'),
    fill('#f3efc8', 'M0 7C-2 2-2-2 0-5.5 2-2 2 2 0 7z'),
    line('#7f8740', 0.8, 'M0 8V0M-6.5-1.5Q-3.5 2-1.5 6.5M6.5-1.5Q3.5 2 1.5 6.5'),
  ),
  corn: shape(
    5.5,
    180,
    line('#b0730a', 5.4, 'M-3 0v1M1-3v.5M2 2l-.5.5'),
    line('#fbd13c', 4, 'M-3 0v1M1-3v.5M2 2l-.5.5'),
    dots('#fff0a3', 0.8, '-4-.5', '.5-4', '2 1'),
  ),
  capers: shape(
    5,
    180,
    dots('#3f4f1a', 2.3, '-2.5-1', '2-2', '1 2.5'),
    dots('#8a9a3f', 1.5, '-2.5-1', '2-2', '1 2.5'),
    dots('#c9d28a', 0.5, '-3-1.5', '1.5-2.5', '.5 2'),
  ),
  chilli: shape(
    5,
    180,
    line('#8f150b', 2.2, 'M-3.5-2l1.5 1M2-3l.5 2M-1.5 2.5L.5 2M3 2v1'),
    line('#e5482c', 1.1, 'M-3.5-2l1.5 1M2-3l.5 2M-1.5 2.5L.5 2M3 2v1'),
  ),
  garlic: shape(
    5,
    180,
    rimmed(
      '#fdf3d2',
      '#b98d4a',
      0.9,
      'M-5 1.5C-4.5-2.5-1-4.5 2.5-4 4.5-4 5.5-2 5-1 2.5-1 .5 0-1 2-2.5 3.5-5 4-5 1.5z',
    ),
    line('#dcc07f', 0.7, 'M-3.5 1.5C-2.5-1-.5-2 2.5-2'),
  ),
  pear: shape(
    11,
    180,
    rimmed(
      '#f5ecbd',
      '#8b9a34',
      1.1,
      'M0-11C3-11 3-7 4-4 5.5-1 8.5 1 8 6 7.5 10.5 3.5 11 0 11S-7.5 10.5-8 6C-8.5 1-5.5-1-4-4-3-7-3-11 0-11z',
    ),
    fill('#fffbe6', 'M0-5C2.5-2 4.5 1 4.5 5 2 8-2 8-4.5 5-4.5 1-2.5-2 0-5z'),
    fill('#7c4a1d', 'M-1 5Q-2.5 4-2 2-.5 2.5-1 5zM1 5Q2.5 4 2 2 .5 2.5 1 5z'),
  ),
  egg: shape(
    15,
    40,
    rimmed('#fffaf0', '#d9b27a', 1.4, lump(14.5, 'egg', 0.94)),
    rimmed('#ffc01f', '#e08a08', 1, slice(6, 'yolk')),
    line('#fff2b8', 1.3, 'M-3.5-1Q-2.5-3.5.5-4'),
  ),
  vegetable: shape(
    6.5,
    180,
    rimmed('#a7b84a', '#5c6b21', 1.1, lump(6, 'vegetable')),
    line('#dfe69c', 1.1, 'M-3.5-1Q-1.5-3 1.5-3'),
  ),
} as const satisfies Record<string, Shape>
