import { dots, fill, line, rimmed } from '../shapes/shape.ts'
import type { Drawing } from './drawing.ts'

interface Tint {
  deep: string
  main: string
  light: string
}

const tints: readonly (readonly [words: RegExp, tint: Tint])[] = [
  [/zero|sugar|light|diet/, { deep: '#1a1716', main: '#3f3a38', light: '#7a726f' }],
  [/orange/, { deep: '#b4560a', main: '#f08a1d', light: '#ffc15c' }],
  [/grapefruit|pink|berry/, { deep: '#a8324a', main: '#ec6f7e', light: '#ffb3b8' }],
  [/lemon|lime|citr/, { deep: '#7b8a12', main: '#c9d13a', light: '#f0f29a' }],
  [/still|water/, { deep: '#1f6d9c', main: '#58b0da', light: '#b9e2f4' }],
]
const cola: Tint = { deep: '#8f1710', main: '#cf2b1f', light: '#ff7a62' }

const tintOf = (name: string): Tint => tints.find(([words]) => words.test(name))?.[1] ?? cola

const shadow = (width: number) => ({
  d: `M${100 - width} 180a${width} 9 0 1 0 ${width * 2} 0a${width} 9 0 1 0-${width * 2} 0z`,
  fill: '#1a0d05',
  opacity: 0.18,
})

const drops = [
  dots('#fff', 2.5, '76 84', '120 150', '84 134'),
  dots('#fff', 1.6, '118 76', '72 116', '126 122', '98 158'),
] as const

export function can(name: string): Drawing {
  const { deep, main, light } = tintOf(name)
  return [
    shadow(46),
    fill('#8d979c', 'M66 168L72 180C84 184 116 184 128 180L134 168z'),
    rimmed('#c9d1d4', '#7e888d', 2, 'M74 28L64 44H136L126 28z'),
    rimmed(
      main,
      deep,
      2.5,
      'M64 44C60 48 58 52 58 58V158C58 166 62 170 66 172 84 177 116 177 134 172 138 170 142 166 142 158V58C142 52 140 48 136 44 114 49 86 49 64 44z',
    ),
    fill(
      deep,
      'M122 47L136 44C140 48 142 52 142 58V158C142 166 138 170 134 172L122 174C126 150 126 70 122 47z',
      0.55,
    ),
    fill('#fff8ea', 'M58 112C76 88 104 130 142 94V122C106 152 80 112 58 136z'),
    fill(light, 'M66 56C68 54 72 54 73 57L72 92C70 94 67 94 66 92z'),
    rimmed('#e6ebed', '#7e888d', 2, 'M74 28C82 23 118 23 126 28 118 33 82 33 74 28z'),
    line('#7e888d', 3, 'M94 27h12'),
    ...drops,
  ]
}

export function bottle(name: string): Drawing {
  const { deep, main, light } = tintOf(name || 'water')
  const fizzy = !/still/.test(name)
  // Sparkling water wears green, or no one could tell it from still.
  const [label, edge] = /spark/.test(name) ? ['#2f8a4e', '#1d5c33'] : [deep, deep]
  return [
    shadow(38),
    rimmed(
      light,
      main,
      3,
      'M88 44V58C88 68 66 74 66 94V166C66 176 74 180 82 180H118C126 180 134 176 134 166V94C134 74 112 68 112 58V44z',
    ),
    fill(
      main,
      'M70 92C74 82 90 76 92 70H108C110 76 126 82 130 92V166C130 173 124 176 118 176H82C76 176 70 173 70 166z',
      0.55,
    ),
    fill(
      deep,
      'M118 84C126 88 130 92 130 98V166C130 173 124 176 118 176 122 150 122 110 118 84z',
      0.3,
    ),
    rimmed(
      label,
      edge,
      2,
      'M86 24H114C116 24 117 25 117 27V42C117 44 116 45 114 45H86C84 45 83 44 83 42V27C83 25 84 24 86 24z',
    ),
    line('#fff', 2, 'M90 30v9M97 30v9M104 30v9M110 30v9'),
    fill('#fff8ea', 'M66 106C88 112 112 112 134 106V142C112 148 88 148 66 142z'),
    fill(label, 'M66 128C82 116 96 136 110 124 120 116 128 118 134 124V142C112 148 88 148 66 142z'),
    fill('#fff', 'M74 96C75 90 80 86 84 84L82 102C79 102 76 102 74 101z', 0.8),
    ...(fizzy
      ? [dots('#fff', 2.2, '92 92', '106 84', '114 98', '100 158', '88 166', '114 164', '100 72')]
      : []),
  ]
}
