import { dots, fill, line, rimmed } from '../shapes/shape.ts'
import type { Drawing } from './drawing.ts'

const shadow = {
  d: 'M24 150C24 138 176 138 176 150S24 166 24 150z',
  fill: '#1a0d05',
  opacity: 0.16,
}

/** A square of layers, seen from a corner: sponge, cream, sponge, cream, cocoa. */
const tiramisu: Drawing = [
  shadow,
  fill('#c98f4e', 'M30 78L100 106V160L30 130z'),
  fill('#a86f33', 'M170 78L100 106V160L170 130z'),
  fill('#fdf1d3', 'M30 88L100 116V128L30 100z'),
  fill('#ecd9ae', 'M170 88L100 116V128L170 100z'),
  fill('#fdf1d3', 'M30 112L100 142V152L30 122z'),
  fill('#ecd9ae', 'M170 112L100 142V152L170 122z'),
  line('#7a4a1e', 2, 'M42 108l6 3M62 116l8 4M84 126l6 2M116 136l8-4M140 126l6-3'),
  rimmed('#6a3b1c', '#fff6df', 6, 'M100 48L168 76 100 103 32 76z'),
  dots(
    '#8a5630',
    2,
    '70 72',
    '92 62',
    '112 70',
    '130 78',
    '100 88',
    '84 82',
    '118 88',
    '100 76',
    '60 78',
  ),
  dots('#4c260f', 1.6, '80 66', '104 58', '122 66', '142 76', '92 94', '74 84', '110 80', '96 70'),
  rimmed(
    '#fffaf0',
    '#d8c298',
    2,
    'M84 64C82 52 92 44 100 34 108 44 118 52 116 64 112 74 88 74 84 64z',
  ),
  line('#e6d4ac', 3, 'M92 62q8 6 16 0M96 52q4 4 9 0'),
]

const brownie: Drawing = [
  shadow,
  fill('#5a2c12', 'M30 80L100 110V160L30 130z'),
  fill('#44200c', 'M170 80L100 110V160L170 130z'),
  rimmed('#7c4420', '#9a6236', 3, 'M100 48L168 78 100 107 32 78z'),
  line('#955a30', 4, 'M52 78L96 60M82 92L140 70M112 58l14 6'),
  line('#3a1a08', 3, 'M46 100l10 6M66 120l8 2M84 132l6 6M118 136l10-6M142 112l8-4'),
  rimmed(
    '#d9a565',
    '#7a4a1e',
    2.5,
    'M84 74C82 64 96 60 100 66 106 60 118 66 114 74 120 82 108 90 101 84 94 90 80 84 84 74z',
  ),
  line('#a8733a', 2.5, 'M100 68v15M91 71q4 4 2 9M108 71q-4 4-1 9'),
  rimmed(
    '#d9a565',
    '#7a4a1e',
    2,
    'M126 84l8-4 6 5-7 5zM62 80l7-5 7 4-6 6zM60 112l8 2-2 7-7-2zM134 116l8-3 1 7-7 3z',
  ),
]

export const dessert = (name: string): Drawing =>
  /brownie|choco|cake/.test(name) ? brownie : tiramisu
