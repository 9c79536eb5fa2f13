import { line, longShape, rimmed, shape, type Shape } from './shape.ts'

/** From the sea. */
export const fish = {
  anchovy: longShape(
    10.5,
    12,
    180,
    rimmed(
      '#8d8f8a',
      '#4b4740',
      1,
      'M-11 1.5C-8-4-.5-5.5 6-3L10.5-4.5 10 1C9 1.5 8 .5 6.5.5 2 1.5-3.5 1-11 1.5z',
    ),
    line('#dcdcd2', 1.1, 'M-7.5-1.5C-3.5-3.5 1-3.5 5-2'),
    line('#6d5a48', 0.9, 'M-9 1C-3-1 3 0 9-2.5'),
  ),
  shrimp: longShape(
    9,
    11,
    180,
    rimmed(
      '#f49a76',
      '#c9532f',
      1.1,
      'M6.5-7C-1.5-9.5-8.5-4-7.5 2.5-6.5 7-2 8.5 2 7.5L5.5 9 5.5 6C3 6-2 6-3 2.5-3.5-2 1-4 6-3 8-3.5 8-6.5 6.5-7z',
    ),
    line(
      '#ffd3bb',
      1.1,
      'M1.5-7q.5 1.5.5 2.5M-3.5-5.5q1 1 1.5 2M-6.5-1q1.5 0 2.5 1M-6 3.5q1.5-.5 2.5-.5',
    ),
  ),
  tuna: shape(
    7.5,
    180,
    rimmed('#dba78c', '#a1664f', 1.2, 'M-7-2L-2.5-6 3.5-5.5 7-1 5 4-1 5.5-6 3.5z'),
    line('#f5dccc', 1.1, 'M-4.5-1L3.5-3M-4 1.5L5-1'),
  ),
  fish: shape(
    9,
    180,
    rimmed('#f0a488', '#bd6048', 1.1, 'M-8.5 1C-5.5-5.5 3-6.5 8.5-3 6.5 3.5-2 7-8.5 1z'),
    line('#fbd9c9', 1, 'M-3.5-3q1.5 3 .5 6M1-4q1.5 3.5.5 6.5M4.5-3.5q1 2.5 0 5'),
  ),
} as const satisfies Record<string, Shape>
