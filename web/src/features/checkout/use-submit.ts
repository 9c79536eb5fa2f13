import type { Refusal } from '@forno/domain/refusal/refusal'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCart } from '../../data/cart.ts'
import { type Checkout, checkOut } from '../../data/checkout.ts'
import { call } from '../../data/commands.ts'
import { type PayEnd, type PayStep, payNewOrder } from '../../data/pay.ts'
import type { Card } from '../../lib/card.ts'

/**
 * Sends a checkout and follows it to its end: to the tracker once it is paid or needs no card, to the order's
 * payment page when the card did not do, or nowhere, with what is to be mended.
 */
export function useSubmit({ hold }: { hold: (held: boolean) => void }) {
  const navigate = useNavigate()
  const [step, setStep] = useState<PayStep | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [problem, setProblem] = useState('')
  const running = useRef<Promise<PayEnd> | null>(null)

  const send = async (checkout: Checkout, card: Card | null): Promise<PayEnd> => {
    const basket = useCart.getState()
    setRefusals([])
    setProblem('')
    // Once the order stands the cart is empty, but this page is still needed: the bank may ask on it.
    hold(true)
    const place = () => checkOut(checkout, basket)
    const till = {
      place,
      look: (order: string) => call('payOrder', { order }),
      returnUrl: (order: string) => `${location.origin}/orders/${order}/pay`,
      say: setStep,
    }
    setStep('placing')
    const end = card ? await payNewOrder(till, card) : await placed(place)
    if (end.end === 'paid') await navigate(`/orders/${end.order}`, { replace: true })
    else if (end.end === 'unpaid') await navigate(`/orders/${end.order}/pay`, { replace: true })
    else {
      setStep(null)
      hold(false)
      if (end.end === 'refused') setRefusals(end.refusals)
      else setProblem(end.problem)
    }
    return end
  }
  /** `card` null: paid in cash, or nothing to pay. A second press while one is under way waits for its end. */
  const submit = async (checkout: Checkout, card: Card | null): Promise<PayEnd> => {
    running.current ??= send(checkout, card)
    try {
      return await running.current
    } finally {
      running.current = null
    }
  }
  const clear = () => setRefusals([])
  return { step, refusals, problem, submit, clear }
}

async function placed(place: () => ReturnType<typeof checkOut>): Promise<PayEnd> {
  const result = await place()
  return result.ok
    ? { end: 'paid', order: result.value.order }
    : { end: 'refused', refusals: result.refusals }
}
