import type { Commands } from '@forno/domain/commands/all'
import type { OutputOf } from '@forno/domain/commands/command'
import type { RefundAsk } from '@forno/domain/payment/refund'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { emptyDraft } from './refund-draft.ts'

/**
 * A refund from the first key pressed to the shop's yes. What was typed and the key live as long as the page, so that
 * a dialog closed in between and a second try after a lost answer are the same refund; the next one gets a new key.
 */
export function useRefund(order: string) {
  const [draft, setDraft] = useState(emptyDraft)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [done, setDone] = useState<OutputOf<Commands['refundOrder']> | null>(null)
  const startAnew = () => {
    setDraft(emptyDraft)
    setKey(crypto.randomUUID())
    setRefusals([])
  }
  /** Resolves to what was refused; nothing when it went through. */
  const send = async (ask: RefundAsk): Promise<readonly Refusal[]> => {
    setBusy(true)
    setRefusals([])
    const result = await call('refundOrder', { order, key, ...ask })
    setBusy(false)
    if (!result.ok) {
      setRefusals(result.refusals)
      return result.refusals
    }
    setDone(result.value)
    startAnew()
    return []
  }
  return { draft, setDraft, busy, refusals, setRefusals, done, setDone, startAnew, send }
}
export type RefundUnderWay = ReturnType<typeof useRefund>
