import { sauceLookOf } from '../sauces.ts'
import { dots, line } from '../shapes/shape.ts'
import { type Drawing, lay } from './drawing.ts'

/** A little pot from above, its sauce stirred with a spoon. */
export function dip(name: string): Drawing {
  const { rim, skin, flecks } = /blue|mayo/.test(name) ? sauceLookOf('cream') : sauceLookOf(name)
  return [
    { ...dots('#1a0d05', 64, '100 108'), opacity: 0.16 },
    dots('#8e4526', 65, '100 103'),
    dots('#c9714a', 64, '100 99'),
    dots('#e39a72', 58, '100 98'),
    dots('#a85832', 52, '100 100'),
    dots(rim, 50, '100 102'),
    dots(skin, 48, '100 103'),
    {
      ...line(
        rim,
        5,
        'M68 104C68 80 104 68 124 84 142 100 128 130 104 128 86 126 82 104 100 100 110 98 116 106 112 112',
      ),
      opacity: 0.45,
    },
    line(flecks, 4, 'M72 88h0M126 128h0M132 92h0M84 138h0M108 76h0M70 122h0M120 112h0'),
    ...onTop(name),
  ]
}

const onTop = (name: string): Drawing => {
  if (/blue/.test(name)) return [lay('blue', 92, 92, 20, 2), lay('blue', 116, 114, 110, 1.8)]
  if (/garlic/.test(name))
    return [lay('garlic', 94, 96, 10, 2.2), lay('cilantro', 116, 112, 20, 1.8)]
  return [lay('basil', 96, 96, 20, 2.2), lay('basil', 112, 108, 110, 1.8)]
}
