import { circle, dots, fill, line, rimmed, shape, type Shape, slice } from './shape.ts'

const onionRings = slice(8, 'onion', 0.86) + slice(4.5, 'onion-heart', 0.9)

/** Cut across: what shows rings, or a hole that the cheese shows through. */
export const rings = {
  'green-olive': shape(
    5.6,
    60,
    line('#55641a', 3.8, circle(3.6)),
    line('#a9b648', 2.2, circle(3.6)),
    dots('#c7331d', 2.3, '0 0'),
    dots('#ee6e4b', 0.8, '-.5-.5'),
  ),
  'kalamata-olive': shape(
    5.8,
    60,
    line('#2a1220', 4, circle(3.7)),
    line('#6d3a55', 1.5, 'M-3.8.5A3.8 3.8 0 0 1 3.5-1.5'),
    line('#b58aa0', 0.8, 'M-3.5-1.5Q-2.5-3.5-.5-4'),
  ),
  'black-olive': shape(
    5.8,
    60,
    line('#1d1a1c', 4, circle(3.7)),
    line('#514b4f', 1.5, 'M-3.8.5A3.8 3.8 0 0 1 3.5-1.5'),
    line('#a39da0', 0.8, 'M-3.5-1.5Q-2.5-3.5-.5-4'),
  ),
  'red-onion': shape(9, 180, line('#7b2a5b', 2.6, onionRings), line('#f1dbeb', 1.1, onionRings)),
  onion: shape(9, 180, line('#b2944f', 2.6, onionRings), line('#fff8e2', 1.6, onionRings)),
  'caramelized-onion': shape(
    9,
    180,
    line('#75360d', 2.6, 'M-7 2C-6-5 1-6 3-2S-3 5 2 6 8 1 6-3M-6-4C-2 0 2 1 7 5M-6 5Q-2 1 1-6'),
    line('#c67a2a', 1.6, 'M-7 2C-6-5 1-6 3-2S-3 5 2 6 8 1 6-3M-6-4C-2 0 2 1 7 5M-6 5Q-2 1 1-6'),
    line('#eeb666', 0.7, 'M-6.5 0C-5-4.5.5-5 2.5-2M-4-2.5Q0 .5 4 2.5'),
  ),
  jalapeno: shape(
    7,
    180,
    line('#2f6420', 3, slice(5.5, 'jalapeno')),
    rimmed('#dbe6a4', '#79ad3a', 1.7, slice(5.5, 'jalapeno')),
    line('#9bbf58', 1.3, 'M0 0V-4.5M0 0l4 2.5M0 0l-4 2.5'),
    dots('#fbf5d2', 0.9, '-2-1.5', '2-1.5', '0 2.5', '-1.5 1', '2 .5'),
  ),
  tomato: shape(
    10,
    180,
    line('#a31d10', 3.2, slice(8.5, 'tomato')),
    rimmed('#f4815f', '#e2452c', 1.8, slice(8.5, 'tomato')),
    fill(
      '#cf3019',
      'M-1-1.5L-3-6.5Q0-8 3-6.5zM1.5-.5L4.5-4.5Q7-2.5 6.5.5zM1.5 1L6 3Q5 6 2 7zM-.5 1.5V7Q-3.5 7-5 4zM-1.5 0L-6 2.5Q-7-1-5.5-4z',
    ),
    dots(
      '#f9d27d',
      0.75,
      '-1-5',
      '1-4.5',
      '5-2',
      '5-.5',
      '3.5 3.5',
      '2.5 5',
      '-1.5 5',
      '-3 4',
      '-5 .5',
      '-5-1.5',
    ),
  ),
  'plum-tomato': shape(
    8,
    180,
    line('#a31d10', 2.9, slice(6.8, 'plum', 0.78)),
    rimmed('#f79472', '#ea5335', 1.7, slice(6.8, 'plum', 0.78)),
    fill('#cf3019', 'M-1 0Q-1.5-3.5-4-2-5.5 0-4 2-1.5 3-1 0zM1 0Q1.5-3.5 4-2 5.5 0 4 2 1.5 3 1 0z'),
    dots('#f9d27d', 0.7, '-4-.5', '-3 1', '4-.5', '3 1', '-2.5-1.5', '2.5-1.5'),
  ),
  eggplant: shape(
    10,
    60,
    rimmed('#e6d09a', '#3a1643', 1.8, slice(9.2, 'eggplant', 0.94)),
    line('#8a5a2b', 1.6, 'M-7-2L2.5-7M-7.5 3L7-4M-4 6L7.5 1'),
    dots('#b08a50', 0.6, '-2-1.5', '1.5 .5', '-1.5 2.5', '2.5 3.5', '3.5-2', '-4.5 0'),
  ),
  zucchini: shape(
    8.5,
    180,
    line('#2c5a22', 2.9, slice(7.2, 'zucchini')),
    rimmed('#eaf0b8', '#8dbb4d', 1.5, slice(7.2, 'zucchini')),
    line('#c4d47e', 1.2, 'M0-3.5V-2M3-1.5L2-1M3 2L2 1M0 3.5V2M-3 2L-2 1M-3-2L-2-1'),
    dots('#fdfde8', 0.8, '2-3', '4 0', '1.5 3.5', '-2 3', '-4 0', '-1.5-3.5', '0 0'),
  ),
} as const satisfies Record<string, Shape>
