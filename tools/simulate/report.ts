import { answers } from './shop/ask.ts'
import { eveningOf } from './evening.ts'
import type { Stage } from './people/stage.ts'
import { measured } from './measured.ts'
import { figuresOf } from './replay/figures.ts'
import { bothWays } from './replay/replays.ts'
import { eveningTable, refusalWords } from './replay/table.ts'

const MINUTE = 60_000

/** What an evening came to, in words and as a table, all of it from this run. */
export function reportOf(stage: Stage, drivers: readonly string[], from: number): string {
  const { told, watched, clock, store, usual, streets } = stage
  const live = measured(stage, drivers.length, from)
  const came = new Set(live.brought.map(({ id }) => id))
  const played = [...told.placed.values()].filter(({ id }) => came.has(id)).map(({ wish }) => wish)
  const evening = eveningOf(played, { ...store, paces: usual }, drivers, streets)
  const both = bothWays(evening, streets.travel.between, store.driving.freshFor * MINUTE)
  const speed = clock.speed === 1 ? 'in real time' : `at ${clock.speed} times the speed of life`
  const rows: [string, ReturnType<typeof figuresOf>][] = [[`as it was, ${speed}`, figuresOf(live)]]
  if (both) {
    rows.push(
      ['replayed: our engine', figuresOf(both.ours)],
      ['replayed: nearest driver first', figuresOf(both.nearest)],
    )
  }
  const ended = (status: string) =>
    [...told.placed.keys()].filter((id) => watched.order(id)?.status === status).length
  const answer = answers.millis / Math.max(1, answers.count)
  const words = [
    `${told.placed.size} orders placed, ${ended('delivered')} delivered, ${ended('cancelled')} cancelled, ` +
      `${ended('failed') + ended('refused')} failed or refused; ${told.lost} people went without.`,
    `The shop said no: ${refusalWords(told.refusals)}. Offers declined: ${told.declined}.`,
    ...(told.surprises.size > 0 ? [`Surprises: ${refusalWords(told.surprises)}.`] : []),
    eveningTable(rows),
    'Replayed: the same arrivals, kitchen, streets and minutes at the doors, without the emulators; a decision a minute.',
  ]
  if (clock.speed > 1) {
    const minutes = ((answer / MINUTE) * clock.speed).toFixed(1)
    words.push(
      `An answer of the shop took ${Math.round(answer)} ms on average, which at this speed counts as ${minutes} min each: ` +
        'the live row carries that, and --speed 1 hardly would.',
    )
  }
  return words.join('\n\n')
}
