import { statusSchema } from '@forno/domain/order/statuses'
import type { Say } from '@forno/domain/words/say'
import { statusWords } from '@forno/domain/words/statuses'
import * as v from 'valibot'

/** How the API says amounts and times: in English, amounts without a currency, which every answer names itself. */
export const sayPlainly: Say = {
  money: (amount) => (amount / 100).toFixed(2),
  dayAndTime: (at, timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
    }).format(at),
  status: (status) => (v.is(statusSchema, status) ? statusWords[status] : status),
}
