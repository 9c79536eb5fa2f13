// npm run simulate [-- --day 2015-05-08 --speed 60 --from 17:00 --until 22:00 --drivers 3 --data DIR]: an evening of
// the data set lived in the running emulators: people order, cooks cook, drivers drive, all through the shop's own doors.
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { knownPizzas } from './card.ts'
import type { Day } from './day/day.ts'
import { generatedDay } from './day/generated-day.ts'
import { hasDays, readDay } from './day/read-day.ts'
import { type Options, readOptions } from './options.ts'
import { playEvening } from './play.ts'
import { findSuite } from './shop/suite.ts'

const say = (text: string): void => {
  process.stdout.write(`\n${text.replaceAll(/^(?=.)/gm, '  ')}\n`)
}

const dayOf = ({ data, day }: Options): Day =>
  hasDays(data) ? readDay(data, day) : generatedDay(day, knownPizzas)

/** The day after that one: what the demo goes on with. */
function nextDay(options: Options): Options {
  const day = new Date(Date.parse(options.day) + 86_400_000).toISOString().slice(0, 10)
  return { ...options, day }
}

let hurry = (): void => {}
const enough = new AbortController()

function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (enough.signal.aborted) return
      enough.abort()
      say('Ending the evening: what is on the road is brought, nothing new begins.')
      hurry()
    })
  }
}

async function simulate(): Promise<void> {
  let options = readOptions(process.argv.slice(2))
  const { isStart } = findSuite(process.env)
  const app = initializeApp({ projectId: process.env['FORNO_PROJECT'] ?? '' })
  const around = {
    db: getFirestore(app),
    auth: getAuth(app),
    say,
    isSwept: isStart,
    onHurry: (end: () => void) => {
      hurry = end
      if (enough.signal.aborted) end()
    },
  }
  do {
    await playEvening(dayOf(options), options, around)
    options = nextDay(options)
  } while (options.live && !enough.signal.aborted)
}

endOnSignals()
try {
  await simulate()
  process.exit(0)
} catch (error) {
  process.stderr.write(`\n  ${error instanceof Error ? error.message : String(error)}\n\n`)
  process.exit(1)
}
