import type { Language } from '@forno/domain/words/languages'
import type { Say } from '@forno/domain/words/say'
import { statusSchema } from '@forno/domain/order/statuses'
import { statusWordsIn } from '@forno/domain/words/statuses'
import * as v from 'valibot'

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
