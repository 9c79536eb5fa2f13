import { describe, expect, it } from 'vitest'
import { attentionSchema, disputeStates } from '../payment/payment.ts'
import { paymentStatuses } from '../payment/states.ts'
import { attentionWords } from './attention.ts'
import { disputeReason, disputeWords } from './disputes.ts'
import { declineWords, paymentSentences, paymentWords } from './payments.ts'

describe('words about money', () => {
  it.each(attentionSchema.options)('tell staff of "%s", and what to do about it', (code) => {
    expect(attentionWords[code]).toMatch(/^[A-Z].{20,}\.$/)
    expect(attentionWords[code]).toMatch(/refund|look|accept|ask/i)
  })

  it.each(paymentStatuses)(
    'say "%s" to staff in a few words, to customers in a sentence',
    (money) => {
      expect(paymentWords[money]).toMatch(/^[a-z][^.!]{2,40}$/)
      expect(paymentSentences[money]).toMatch(/^[A-Z].*\.$/)
    },
  )

  it.each([
    'card_declined',
    'insufficient_funds',
    'expired_card',
    'incorrect_cvc',
    'processing_error',
    'incorrect_number',
    'authentication_required',
    'generic_decline',
    'a_word_that_is_new_to_us',
  ])('say of %s what is the matter and what to do, never the code', (code) => {
    expect(declineWords(code)).toMatch(/^[A-Z].*\.$/)
    expect(declineWords(code)).toMatch(/another|look|try/i)
    expect(declineWords(code)).not.toContain('_')
  })

  it('say where a dispute stands and why, also when the reason is new to us', () => {
    expect(Object.keys(disputeWords)).toEqual([...disputeStates])
    expect(disputeReason('product_not_received')).toBe('the order did not arrive')
    expect(disputeReason('bad_weather')).toBe('bad weather')
  })

  it('are never twice the same', () => {
    for (const words of [attentionWords, paymentWords, paymentSentences, disputeWords]) {
      const all = Object.values(words)
      expect(new Set(all).size).toBe(all.length)
    }
  })
})
