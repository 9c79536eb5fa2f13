import { dots, fill, line, longShape, lump, rimmed, shape, type Shape } from './shape.ts'

/** Cheese that keeps its form in the oven. What melts is drawn by the bed under the toppings. */
export const cheeses = {
  feta: shape(
    6,
    180,
    rimmed('#fffdf3', '#c4b386', 0.9, 'M-5.5-2L-.5-5.5 5.5-3.5 6 2.5.5 6-5 3.5z'),
    fill('#efe6cc', 'M-5-2L0 0 .5 5.5-4.5 3.5z'),
    fill('#dccfa8', 'M0 0L5-3 5.5 2.5.5 5.5z'),
    dots('#c9b98f', 0.5, '-2.5 1.5', '-1.5 3', '.5-2.5'),
  ),
  goat: shape(
    7.5,
    60,
    rimmed('#fffdf6', '#c0ad83', 1, lump(7, 'goat', 0.88)),
    fill('#ece2c8', 'M-5 2.5C-2 1 2 1 5 2.5 3 5.5-2 5.5-5 2.5z'),
    line('#e2d6b6', 1, 'M-3.5-1.5Q-1.5-3 .5-2M1-.5Q2.5-1.5 4-.5'),
  ),
  blue: shape(
    7,
    180,
    rimmed('#f7edcb', '#b0965a', 1, lump(6.5, 'blue', 0.84)),
    line('#5d7f86', 1.4, 'M-4-1.5q1.5-1.5 3 0t2.5-.5M-1.5 2.5q2-1.5 3.5 0'),
    dots('#3f666f', 0.8, '-2.5 1.5', '2.5-2.5', '4 1', '-.5-3'),
  ),
  ricotta: shape(
    9,
    60,
    rimmed('#fffaea', '#cbb686', 1.1, lump(8.5, 'ricotta', 0.92)),
    fill('#ebdfc0', 'M-5 3.5C-2 2 3 2 6 3 4 6.5-2.5 7-5 3.5z'),
    line('#dccda3', 1.2, 'M-5-1.5C-3-5 3-5 4-1.5S-1 1.5-1.5-.5 .5-2.5 1.5-1.5'),
  ),
  brie: longShape(
    9.5,
    10.7,
    180,
    rimmed('#fffaf0', '#bfae86', 1, 'M-9 4.5L6.5-6C9-3 9.5 3 7 6 3 7.5-5 7-9 4.5z'),
    fill('#f8e3a4', 'M-6.5 4L5.5-4C7.5-1.5 7.5 2 6 4.5 3 5.5-2.5 5-6.5 4z'),
    line('#fff4cf', 1.1, 'M-2 2L4.5-1.5'),
  ),
  shavings: shape(
    9.5,
    180,
    rimmed(
      '#f9e6a8',
      '#b88a35',
      0.9,
      'M-9 2.5C-5.5-4 2-6.5 9-4 9.5-3 9.5-2 9-1.5 3-2.5-3 0-7.5 4.5-9 5-9.5 4-9 2.5z',
    ),
    line('#fff8dc', 0.8, 'M-6.5 1C-3-2.5 2-4 6.5-3.5'),
  ),
} as const satisfies Record<string, Shape>
