import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Case } from '@forno/domain/support/case'
import { useRef, useState } from 'react'
import { call } from '../../data/commands.ts'
import { sendOrderPhoto } from '../../data/order-photos.ts'
import { type ProblemDraft, problemOf } from './problem-draft.ts'

/** Telling of a problem: the picture first, then the words, with one key until the shop has answered. */
export function useReport(order: Order) {
  const key = useRef(crypto.randomUUID())
  const sent = useRef<{ photo: Blob; path: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [photoFailed, setPhotoFailed] = useState(false)

  const pathOf = async (photo: Blob): Promise<string> => {
    if (sent.current?.photo === photo) return sent.current.path
    const path = await sendOrderPhoto('problems', { ...order, order: order.id }, photo)
    sent.current = { photo, path }
    return path
  }

  const report = async (draft: ProblemDraft, photo: Blob | null): Promise<Case | null> => {
    setBusy(true)
    setRefusals([])
    setPhotoFailed(false)
    try {
      const path = photo && (await pathOf(photo))
      const result = await call('reportProblem', {
        order: order.id,
        key: key.current,
        ...problemOf(draft, order),
        photo: path,
      })
      // A refusal is an answer too: what is told next is something else.
      if (result.ok || result.refusals.some(({ code }) => code === 'keyReused')) {
        key.current = crypto.randomUUID()
      }
      if (!result.ok) setRefusals(result.refusals)
      return result.ok ? result.value : null
    } catch {
      setPhotoFailed(true)
      return null
    } finally {
      setBusy(false)
    }
  }
  return { report, busy, refusals, photoFailed, clear: () => setRefusals([]) }
}
