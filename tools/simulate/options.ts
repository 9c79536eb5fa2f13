import path from 'node:path'
import { parseArgs } from 'node:util'
import { timeOfDay } from './day/day.ts'

/** What an evening is played by. */
export interface Options {
  /** `2015-05-08`. */
  day: string
  /** Where the data set lies. */
  data: string
  /** How many times as fast as life. */
  speed: number
  /** Milliseconds after midnight. */
  from: number
  until: number
  /** Null: as many as the evening needs. */
  drivers: number | null
  /** Beside the demo: the first orders are made at once, and one evening follows the other. */
  live: boolean
}

/** The day of the issue: an ordinary Friday. */
const USUAL_DAY = '2015-05-08'
const shared = path.join(import.meta.dirname, '../../../shared/data/pizza-place')

/** What may stand after `npm run simulate --`. Throws in plain words. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      day: { type: 'string', default: USUAL_DAY },
      data: { type: 'string', default: shared },
      speed: { type: 'string', default: '60' },
      from: { type: 'string', default: '17:00' },
      until: { type: 'string', default: '22:00' },
      drivers: { type: 'string' },
      live: { type: 'boolean', default: false },
    },
  })
  const speed = inRange('--speed', values.speed, 1, 120)
  const from = clock('--from', values.from)
  const until = clock('--until', values.until)
  if (until <= from) throw new Error('--until is not after --from')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.day)) throw new Error('--day is a date: 2015-05-08')
  return {
    day: values.day,
    data: path.resolve(values.data),
    speed,
    from,
    until,
    drivers: values.drivers === undefined ? null : inRange('--drivers', values.drivers, 1, 20),
    live: values.live,
  }
}

function inRange(name: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!(value >= least && value <= most))
    throw new Error(`${name} is a number from ${least} to ${most}`)
  return value
}

function clock(name: string, text: string): number {
  const at = timeOfDay(text)
  if (at === null) throw new Error(`${name} is a time of day: 18:30`)
  return at
}
