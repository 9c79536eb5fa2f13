import type { Difference } from '@forno/domain/books/money-report'
import type { Attention } from '@forno/domain/payment/payment'
import { attentionWords } from '@forno/domain/words/attention'

const words: Record<Difference['kind'], string> = {
  unknownOrder: 'Stripe has a payment for an order that we do not have.',
  notOurs: 'Stripe has a payment that names no order of ours.',
  missingAtStripe: 'We know a payment that Stripe does not show.',
  notRead: 'Stripe had moved on and nobody had told us. This report has put it right.',
  amount: 'Stripe holds another amount than the books say.',
  surprise: 'The card was charged otherwise than agreed.',
}

const isAttention = (code: string): code is Attention => code in attentionWords

/** What a difference between Stripe and the books is, in a sentence. */
export const differenceWords = ({ kind, detail }: Pick<Difference, 'kind' | 'detail'>): string =>
  kind === 'surprise' && isAttention(detail) ? attentionWords[detail] : words[kind]
