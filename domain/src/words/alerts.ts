import type { Alert } from '../dispatch/alerts.ts'
import { leftOutInWords } from '../dispatch/reasons.ts'
import { statusWords } from './statuses.ts'

export interface AlertWords {
  /** What is the matter, in a few words. */
  title: string
  /** What to do about it. */
  todo: string
}

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`)

/** What an incident is called, by `incidentKinds`. */
const incidentWords: Record<string, string> = {
  accident: 'an accident',
  breakdown: 'a breakdown',
  foodDamaged: 'damaged food',
  unsafe: 'that it is not safe',
  other: 'something',
}

/** An alert for people: what is the matter, and what to do. `driver` is the driver's name. */
export function alertWords(alert: Alert, driver = 'The driver'): AlertWords {
  const code = alert.order?.code ?? 'An order'
  switch (alert.kind) {
    case 'late':
      return {
        title: `${code} is late: up to ${minutes(alert.minutes)} after its promise`,
        todo: 'Tell the customer, or give it to somebody who is nearer.',
      }
    case 'nobody':
      return { title: `Nobody can take ${code}`, todo: `${leftOutSentence(alert.detail)}.` }
    case 'declinedByAll':
      return {
        title: `Everybody has declined ${alert.detail}`,
        todo: 'Give it to a driver by hand, or bring it yourself.',
      }
    case 'contradiction':
      return contradictionWords(code, alert.detail)
    case 'incident': {
      const [kind = '', ...note] = alert.detail.split(': ')
      const said = note.join(': ')
      return {
        title: `${driver} reports ${incidentWords[kind] ?? 'something'}`,
        todo: said ? `“${said}” Call them.` : 'Call them.',
      }
    }
    case 'stopped':
      return {
        title: `${driver} has not moved for ${minutes(alert.minutes)}`,
        todo: `Call, and see whether ${code} still arrives in time.`,
      }
    case 'offRoute':
      return {
        title: `${driver} is off the planned way for ${minutes(alert.minutes)}`,
        todo: 'There may be a good reason. Call if it lasts.',
      }
    case 'silent':
      return {
        title: `${driver} was last seen ${minutes(alert.minutes)} ago`,
        todo: 'The phone may be locked or without network. Call if it lasts.',
      }
    case 'bagMissing':
      return {
        title: `${code} left without all its bags`,
        todo: alert.detail
          ? `“${alert.detail}” Send the rest after it.`
          : 'Send the rest after it.',
      }
    default:
      return {
        title: `${code} was handed over without proof`,
        todo: alert.detail ? `“${alert.detail}” Nothing to do now.` : 'Nothing to do now.',
      }
  }
}

const leftOutSentence = (why: string): string =>
  Object.entries(leftOutInWords).find(([key]) => key === why)?.[1] ?? 'Give it to a driver by hand'

function contradictionWords(code: string, detail: string): AlertWords {
  const [status = '', stop = ''] = detail.split(':')
  const said = Object.entries(statusWords).find(([key]) => key === status)?.[1] ?? status
  const done = stop === 'handedOver' || stop === 'left'
  return {
    title: `${code} is ${said}, but its driver ${done ? 'has brought it' : 'has it still'}`,
    todo: done
      ? 'Ask the driver, then put the payment right.'
      : 'Call the driver back, or ask what became of it.',
  }
}
