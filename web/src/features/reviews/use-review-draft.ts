import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Review } from '@forno/domain/reviews/review'
import { useState } from 'react'
import { call } from '../../data/commands.ts'
import { sendOrderPhoto } from '../../data/order-photos.ts'
import type { Votes } from './items-field.tsx'

/** What is being written; 0 stars: none yet. */
export interface Draft {
  food: number
  delivery: number
  votes: Votes
  text: string
  /** A new picture. */
  photo: Blob | null
  /** Where the picture of what was said before lies. */
  kept: string | null
}

const draftOf = (known: Review | null): Draft => ({
  food: known?.food ?? 0,
  delivery: known?.delivery ?? 0,
  votes: Object.fromEntries(
    (known?.items ?? []).map(({ item, good }) => [item, good ? 'good' : 'bad']),
  ),
  text: known?.text ?? '',
  photo: null,
  kept: known?.photo ?? null,
})

/** Gathers a review and sends it, its picture first. Said again after a lost answer, the picture is not sent twice. */
export function useReviewDraft(order: Order, known: Review | null, onSaid: () => void) {
  const [draft, setDraft] = useState(() => draftOf(known))
  const [sent, setSent] = useState<{ photo: Blob; path: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])

  const photoPath = async (): Promise<string | null> => {
    const { photo, kept } = draft
    if (!photo) return kept
    if (sent?.photo === photo) return sent.path
    const { id, store, customer } = order
    const path = await sendOrderPhoto('reviews', { store, customer, order: id }, photo)
    setSent({ photo, path })
    return path
  }
  const say = async () => {
    setTried(true)
    if (draft.food === 0 || busy) return
    setBusy(true)
    try {
      const said = await call('reviewOrder', {
        order: order.id,
        food: draft.food,
        delivery: draft.delivery || null,
        items: Object.entries(draft.votes).map(([item, vote]) => ({ item, good: vote === 'good' })),
        text: draft.text,
        photo: await photoPath(),
      })
      setRefusals(said.ok ? [] : said.refusals)
      if (said.ok) onSaid()
    } catch {
      // Only a picture throws: a command comes back with refusals.
      setRefusals([{ code: navigator.onLine ? 'tryAgain' : 'offline' }])
    }
    setBusy(false)
  }
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  return { draft, change, say, busy, refusals, missing: tried && draft.food === 0 }
}
