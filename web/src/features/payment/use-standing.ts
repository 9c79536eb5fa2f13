import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { call } from '../../data/commands.ts'
import type { Standing } from '../../data/pay.ts'
import { useOnline } from '../../lib/use-online.ts'

/** A bank that takes its time is asked again this often. */
const AGAIN_AFTER = 5_000
/** What an order says of its payment is written by the very look that is being answered: let that come first. */
const ANSWER_TAKES = 700

/** What an order is heard to say of its payment, and a look at it says. */
const gist = (status: string, payment: { status: string; decline: string }): string =>
  [status, payment.status, payment.decline].join(' ')

/** Where the payment of an order stands: looked up at the start, when the order changes, and while a bank takes its time. */
export function useStanding({ id, status, paymentSummary }: Order) {
  const [standing, setStanding] = useState<Standing | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const online = useOnline()
  const look = useCallback(async () => {
    const result = await call('payOrder', { order: id })
    if (result.ok) setStanding(result.value)
    setRefusals(result.ok ? [] : result.refusals)
    return result
  }, [id])
  useEffect(() => {
    if (!online) return undefined
    const timer = setTimeout(() => void look())
    return () => clearTimeout(timer)
  }, [online, look])

  const heard = gist(status, paymentSummary)
  const lookAtNews = useEffectEvent((heard: string) => {
    if (standing && heard !== gist(standing.status, standing.payment)) void look()
  })
  useEffect(() => {
    const timer = setTimeout(() => lookAtNews(heard), ANSWER_TAKES)
    return () => clearTimeout(timer)
  }, [heard])

  const isSlow = standing?.payment.status === 'processing'
  useEffect(() => {
    if (!online || !isSlow) return undefined
    const timer = setInterval(() => void look(), AGAIN_AFTER)
    return () => clearInterval(timer)
  }, [online, isSlow, look])
  return { standing, refusals, look }
}
