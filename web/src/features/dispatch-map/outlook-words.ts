import { leftOutInWords } from '@forno/domain/dispatch/reasons'
import type { Pin } from '@forno/domain/dispatch/snapshot'
import type { Millis } from '@forno/domain/time/millis'
import { joinWords } from '../../lib/words.ts'
import type { Outlook } from './waiting.ts'

export interface Say {
  nameOf: (driver: string) => string
  codeOf: (order: string) => string
  clock: (at: Millis) => string
  now: Millis
}

/** What becomes of a waiting order: the plan in a sentence, and why. */
export function outlookWords(
  outlook: Outlook,
  { nameOf, clock, now }: Say,
): { what: string; why: string } {
  switch (outlook.is) {
    case 'offered': {
      const { driver, until } = outlook.offer
      return { what: `${driver.name} is being asked, ${leftWords(until - now)}`, why: '' }
    }
    case 'planned': {
      const { driver, pickUpAt, along, why } = outlook
      const together = along.length > 0 ? `, with ${joinWords(along)}` : ''
      const when = pickUpAt <= now ? 'now' : `at ${clock(pickUpAt)}`
      return { what: `Planned for ${nameOf(driver)}, picked up ${when}${together}`, why }
    }
    case 'leftOut': {
      const [what = '', todo = ''] = leftOutInWords[outlook.why].split(': ')
      return { what, why: todo && todo.charAt(0).toUpperCase() + todo.slice(1) }
    }
    default:
      return { what: 'Not planned yet', why: '' }
  }
}

/** "40 s left", "time is over". */
export const leftWords = (left: Millis): string =>
  left <= 0 ? 'time is over' : `${Math.ceil(left / 1000)} s left`

/** What somebody has decided by hand, in words. */
export function pinWords(pin: Pin, { nameOf, codeOf, clock }: Omit<Say, 'now'>): string {
  switch (pin.kind) {
    case 'give':
      return `${codeOf(pin.orderId)} goes with ${nameOf(pin.driverId)}`
    case 'hold': {
      const until = pin.until === undefined ? 'until it is let go' : `until ${clock(pin.until)}`
      return `${codeOf(pin.orderId)} is held ${until}`
    }
    default:
      return `${joinWords(pin.orderIds.map(codeOf))} never go together`
  }
}
