import { circle, dots, line } from '../shapes/shape.ts'
import { type Drawing, lay } from './drawing.ts'

/** A bowl from above. */
const bowl: Drawing = [
  { ...dots('#1a0d05', 84, '100 106'), opacity: 0.16 },
  dots('#cdbba0', 84, '100 101'),
  dots('#fffaf0', 83, '100 99'),
  dots('#dccbb0', 72, '100 101'),
  dots('#efe3cf', 70, '100 103'),
  line('#fff', 2, circle(78, 100, 100)),
]

const leaves: Drawing = [
  lay('arugula', 62, 82, 200, 2.9),
  lay('spinach', 128, 66, 20, 2.8),
  lay('arugula', 146, 110, 60, 2.9),
  lay('spinach', 66, 130, 140, 2.8),
  lay('arugula', 112, 148, 340, 2.8),
  lay('basil', 92, 56, 330, 2.4),
  lay('arugula', 104, 100, 110, 3),
  lay('basil', 140, 140, 60, 2.2),
]

const gardenSalad: Drawing = [
  ...bowl,
  ...leaves,
  lay('tomato', 76, 104, 15, 2),
  lay('tomato', 130, 92, 70, 2),
  lay('red-onion', 104, 70, 10, 2),
  lay('red-onion', 110, 128, 80, 2),
  lay('corn', 92, 130, 30, 2.2),
  lay('corn', 142, 122, 110, 2.2),
  lay('corn', 68, 76, 200, 2.2),
]

const arugulaSalad: Drawing = [
  ...bowl,
  ...leaves,
  lay('arugula', 82, 112, 280, 2.9),
  lay('arugula', 124, 100, 10, 2.8),
  lay('shavings', 86, 84, 20, 2.2),
  lay('shavings', 130, 120, 100, 2.2),
  lay('shavings', 84, 134, 320, 2.2),
  lay('plum-tomato', 118, 74, 30, 2),
  lay('plum-tomato', 104, 122, 120, 2),
]

export const salad = (name: string): Drawing =>
  /arugula|rocket|rucola/.test(name) ? arugulaSalad : gardenSalad
