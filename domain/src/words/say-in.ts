import * as v from 'valibot'
import { statusSchema } from '../order/statuses.ts'
import type { Millis } from '../time/millis.ts'
import type { Language } from './languages.ts'
import type { Say } from './say.ts'
import { statusWordsIn } from './statuses.ts'

const amounts: Record<Language, string> = { en: 'en-US', es: 'es-UY' }
const moments: Record<Language, string> = { en: 'en-GB', es: 'es-UY' }

/** How amounts and moments are said in somebody's language, in the currency that a message is about. */
export function sayIn(language: Language, currency: string): Say {
  const format = new Intl.NumberFormat(amounts[language], { style: 'currency', currency })
  const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
  return {
    money: (amount) => format.format(amount / 10 ** digits),
    dayAndTime: (at, timeZone) =>
      new Intl.DateTimeFormat(moments[language], {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
      }).format(at),
    status: (status) => (v.is(statusSchema, status) ? statusWordsIn[language][status] : status),
  }
}

/** When something was said, on the reader's clock: "Sat 21 Nov, 19:45". */
export const momentIn = (language: Language, at: Millis): string =>
  new Intl.DateTimeFormat(moments[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
