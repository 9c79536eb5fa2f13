import { table } from '../../../bench/orders/statistics.ts'
import type { Figures } from './figures.ts'

const shown = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : '–'
const percent = (share: number): string =>
  Number.isFinite(share) ? `${shown(share * 100, 0)} %` : '–'

/** Rows of an evening beside each other, each as it came out of its own run. */
export function eveningTable(
  rows: readonly (readonly [label: string, figures: Figures])[],
): string {
  const head = [
    'minutes of the evening',
    'orders',
    'promise kept',
    'click to door',
    'p90',
    'oven to door',
    'drivers wait',
    'stops a run',
    'km',
  ]
  return table(
    head,
    rows.map(([label, figures]) => [
      label,
      String(figures.brought),
      percent(figures.kept),
      shown(figures.clickToDoor, 1),
      shown(figures.clickToDoorP90, 1),
      shown(figures.ovenToDoor, 1),
      percent(figures.waiting),
      shown(figures.stops, 2),
      shown(figures.kilometres, 1),
    ]),
  )
}

/** How often the shop said no, by reason: `belowMinimum lines ×3`. */
export function refusalWords(refusals: ReadonlyMap<string, number>): string {
  const all = [...refusals].toSorted(([, a], [, b]) => b - a)
  return all.length === 0 ? 'none' : all.map(([code, count]) => `${code} ×${count}`).join(', ')
}
