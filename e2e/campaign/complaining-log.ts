import type { Log } from '../../functions/src/platform/log.ts'
import type { History } from './history.ts'
import { MADE_UP } from './scheduler.ts'

/** What a run is told of its own making: calls it let fail, and transactions it kept from ending. */
const expected = [MADE_UP, 'was changed by another one', 'connection to Stripe']

/** A log into the history. An error that nobody made up is something to complain of. */
export function complainingLog(said: History, complaints: string[]): Log {
  const say =
    (level: string): Log['info'] =>
    (message, fields = {}) => {
      const { error, ...rest } = fields
      const [why = ''] = (error ?? '').split('\n')
      if (message !== 'command') said.say(`${level} ${message} ${JSON.stringify(rest)} ${why}`)
      const isExpected = error !== undefined && expected.some((words) => error.includes(words))
      if (level === 'error' && !isExpected) complaints.push(`a surprise: ${message}: ${error}`)
    }
  return { info: say('info'), warn: say('warn'), error: say('error') }
}
