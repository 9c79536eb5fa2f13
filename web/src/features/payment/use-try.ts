import { declineWords } from '@forno/domain/words/payments'
import { useRef, useState } from 'react'
import { type PayStep, payDue, type Standing } from '../../data/pay.ts'
import type { Result } from '@forno/domain/refusal/refusal'
import type { Card } from '../../lib/card.ts'

/** Trying to pay an order that stands: with a card, or by going on at the bank. */
export function useTry(order: string, look: () => Promise<Result<Standing>>) {
  const [step, setStep] = useState<PayStep | null>(null)
  const [problem, setProblem] = useState('')
  const busy = useRef(false)

  /** Resolves to whether nothing is left to pay. */
  const pay = async (card: Card): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setProblem('')
    const end = await payDue({ look, returnUrl, say: setStep }, order, card)
    busy.current = false
    setStep(null)
    if (end.end === 'incomplete') setProblem(end.problem)
    if (end.end === 'unpaid') setProblem(wordsFor(end.code, end.standing))
    return end.end === 'paid'
  }
  /** `ask` has the bank ask the card's owner. */
  const atBank = async (ask: () => Promise<string | null>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setProblem('')
    setStep('asking')
    await ask().catch(() => null)
    setStep('looking')
    await look()
    busy.current = false
    setStep(null)
  }
  return { step, problem, pay, atBank }
}

/** What the shop does not know of: why a tip's card was turned down, or that nobody answered. */
function wordsFor(code: string | null, standing: Standing | null): string {
  const isTold = standing === null || standing.payment.decline !== ''
  if (code === null || code === 'payment_intent_unexpected_state' || isTold) return ''
  return code === 'api_connection_error'
    ? 'The connection broke down, and nothing was charged. Try again.'
    : declineWords(code)
}

const returnUrl = (order: string): string => `${location.origin}/orders/${order}/pay`
