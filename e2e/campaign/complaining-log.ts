import type { Log } from '../../functions/src/platform/log.ts'
import type { History } from './history.ts'
import { MADE_UP } from './scheduler.ts'

/**
 * What a run is told of its own making: calls it let fail, transactions it kept from ending, and in the nightly report
 * refunds that a bank refuses however often they are made, and what was put right because nobody had told of it.
 */
const expected = [
  MADE_UP,
  'was changed by another one',
  'connection to Stripe',
  '(gaveUp)',
  'notRead ',
]

/** A log into the history. An error that nobody made up is something to complain of. */
export function complainingLog(said: History, complaints: string[]): Log {
  const say =
    (level: string): Log['info'] =>
    (message, fields = {}) => {
      const { error, ...rest } = fields
      const [why = ''] = (error ?? '').split('\n')
      if (message !== 'command') said.say(`${level} ${message} ${JSON.stringify(rest)} ${why}`)
      const isExpected = expected.some((words) => (error ?? rest.outcome ?? '').includes(words))
      if (level === 'error' && !isExpected)
        complaints.push(`a surprise: ${message}: ${error ?? JSON.stringify(rest)}`)
    }
  return { info: say('info'), warn: say('warn'), error: say('error') }
}
