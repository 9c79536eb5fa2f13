import type { Refusal } from '@forno/domain/refusal/refusal'
import { retryIsSafe } from '@forno/domain/refusal/refusal'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { readMoney } from '../../lib/read-money.ts'

const noAmount: Refusal = {
  code: 'invalid',
  field: 'counted',
  params: { problem: 'must be an amount, such as 34.50' },
}

/** The total by now, when the shop refused because it is another one. */
const totalNow = (refusals: readonly Refusal[]): number | null => {
  const now = refusals.find(({ code }) => code === 'cashChanged')?.params?.['now']
  return typeof now === 'number' ? now : null
}

/**
 * Taking over the cash of a shift, from the first key pressed to the shop's yes. What was typed, the amount that was
 * shown and the key stay while nobody knows whether it went through, so a second try is the same settlement.
 */
export function useSettlement(store: string, drawer: string) {
  const [expected, setExpected] = useState(0)
  const [counted, setCounted] = useState('')
  const [note, setNote] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [done, setDone] = useState<{ counted: number; difference: number } | null>(null)
  const isUnsure = refusals.some(({ code }) => retryIsSafe(code))
  const begin = (total: number) => {
    setDone(null)
    if (!isUnsure) setExpected(total)
  }
  /** Another settlement than the one that was sent before. */
  const startAnew = () => {
    setKey(crypto.randomUUID())
    setCounted('')
    setNote('')
    setRefusals([])
  }
  /** Resolves to whether it went through. */
  const send = async (): Promise<boolean> => {
    const amount = readMoney(counted)
    if (amount === null) {
      setRefusals([noAmount])
      return false
    }
    setBusy(true)
    setRefusals([])
    const input = { store, drawer, key, expected, counted: amount, note: note.trim() }
    const result = await call('settleCash', input)
    setBusy(false)
    if (!result.ok) {
      setRefusals(result.refusals)
      setExpected(totalNow(result.refusals) ?? expected)
      return false
    }
    setDone({ counted: amount, difference: result.value.difference })
    startAnew()
    return true
  }
  const amount = readMoney(counted)
  const difference = amount === null ? null : amount - expected
  return {
    expected,
    counted,
    note,
    busy,
    refusals,
    done,
    difference,
    begin,
    startAnew,
    send,
    setNote,
    setCounted: (typed: string) => {
      setCounted(typed)
      setRefusals([])
    },
  }
}
export type Settlement = ReturnType<typeof useSettlement>
