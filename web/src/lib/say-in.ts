import { statusSchema } from '@forno/domain/order/statuses'
import type { Language } from '@forno/domain/words/languages'
import type { Say } from '@forno/domain/words/say'
import { statusWordsIn } from '@forno/domain/words/statuses'
import * as v from 'valibot'

const amounts: Record<Language, string> = { en: 'en-US', es: 'es-UY' }
const moments: Record<Language, string> = { en: 'en-GB', es: 'es-UY' }

/** How amounts and moments are said in somebody's language; as `functions/src/messages/say-in.ts` does for letters. */
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

/** When something was said, in the reader's language: "Sat 21 Nov, 19:45". */
export const momentIn = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(moments[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
