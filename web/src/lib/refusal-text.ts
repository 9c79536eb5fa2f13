import type { Refusal } from '@forno/domain/refusal/refusal'
import { refusalWords } from '@forno/domain/words/refusals'
import { statusWords } from '@forno/domain/words/statuses'
import { formatMoney } from './money.ts'
import { formatDayTime } from './times.ts'

/** A refusal in words: what is the matter and what to do next. */
export const refusalText = (refusal: Refusal, currency = 'USD'): string =>
  refusalWords[refusal.code](refusal.params ?? {}, {
    money: (amount) => formatMoney(amount, currency),
    dayAndTime: formatDayTime,
    status: (status) => Object.entries(statusWords).find(([key]) => key === status)?.[1] ?? status,
  })

/** The refusals that concern a field or anything below it. */
export const refusalsFor = (refusals: readonly Refusal[], field: string): Refusal[] =>
  refusals.filter((one) => one.field === field || one.field?.startsWith(`${field}.`))
