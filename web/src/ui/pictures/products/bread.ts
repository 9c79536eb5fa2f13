import { outline } from '../outline.ts'
import { dots, fill, line, rimmed } from '../shapes/shape.ts'
import { type Drawing, lay } from './drawing.ts'

const slice = (x: number, y: number, seed: string): Drawing => {
  const cut = (radius: number, off = 0) =>
    outline(radius, seed, { points: 8, wobble: 0.05, squash: 0.86, at: [x - off, y - off] })
  return [
    fill(
      '#8a4a17',
      outline(43, seed, { points: 8, wobble: 0.05, squash: 0.88, at: [x + 1, y + 5] }),
    ),
    rimmed('#f3cf83', '#c07a2e', 5, cut(39)),
    fill('#fbe6ac', cut(28, 3)),
    line('#dca24a', 4, `M${x - 20} ${y + 15}l7 4M${x + 14} ${y + 18}l9-3M${x + 22} ${y - 12}l3 5`),
    dots('#fff6d8', 3, `${x - 14} ${y - 12}`, `${x + 8} ${y + 6}`),
    line(
      '#4d8a2f',
      3,
      `M${x - 6} ${y - 16}l4 1M${x + 13} ${y - 10}l-2 3M${x - 16} ${y + 2}l3 2M${x + 2} ${y + 17}l4-2M${x} ${y - 2}l2 3`,
    ),
  ]
}

const garlicBread: Drawing = [
  ...slice(68, 72, 'one'),
  ...slice(133, 96, 'two'),
  ...slice(76, 136, 'three'),
  lay('garlic', 128, 96, 20, 1.6),
  lay('garlic', 62, 140, 140, 1.6),
]

const flat = (radius: number) =>
  outline(radius, 'focaccia', { points: 11, wobble: 0.025, at: [100, 98] })

const focaccia: Drawing = [
  fill('#8a4a17', outline(80, 'focaccia', { points: 11, wobble: 0.025, at: [101, 106] })),
  rimmed('#eebb63', '#b86f26', 6, flat(77)),
  fill('#f6d386', flat(62)),
  dots('#d99a41', 8, '70 74', '112 62', '144 92', '92 104', '60 116', '130 132', '90 144'),
  dots('#fae4a8', 4, '68 71', '110 59', '142 89', '90 101', '58 113', '128 129', '88 141'),
  lay('thyme', 84, 84, 20, 2.2),
  lay('thyme', 126, 106, 320, 2.2),
  lay('thyme', 98, 128, 70, 2),
  lay('garlic', 118, 82, 40, 1.5),
  lay('garlic', 72, 134, 200, 1.5),
]

export const bread = (name: string): Drawing => (/focaccia/.test(name) ? focaccia : garlicBread)
