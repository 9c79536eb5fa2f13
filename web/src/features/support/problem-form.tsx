import type { Order } from '@forno/domain/order/order'
import { problemWords } from '@forno/domain/words/problems'
import { type FormEvent, useState } from 'react'
import { useOnline } from '../../lib/use-online.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { PhotoField } from '../../ui/photo-field.tsx'
import {
  asksForItems,
  emptyDraft,
  kindDetails,
  kindsFor,
  missingIn,
  type ProblemDraft,
} from './problem-draft.ts'
import { ProblemItems } from './problem-items.tsx'
import { useReport } from './use-report.ts'

/** What was wrong, with which items, in words and with a picture. */
export function ProblemForm({ order, again }: { order: Order; again: boolean }) {
  const [draft, setDraft] = useState<ProblemDraft>(emptyDraft)
  const [photo, setPhoto] = useState<Blob | null>(null)
  const [missing, setMissing] = useState('')
  const { report, busy, refusals, photoFailed, clear } = useReport(order)
  const online = useOnline()
  const change = (changes: Partial<ProblemDraft>) => {
    setDraft({ ...draft, ...changes })
    setMissing('')
    clear()
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const lacking = missingIn(draft)
    setMissing(lacking)
    if (lacking !== '') return
    if (await report(draft, photo)) {
      setDraft(emptyDraft)
      setPhoto(null)
      scrollTo({ top: 0 })
    }
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="space-y-6">
      {again && <h2 className="text-2xl">Something else?</h2>}
      <RadioCards
        legend="What was wrong?"
        value={draft.kind ?? ''}
        onChange={(kind) => {
          const chosen = kindsFor(order.status).find((one) => one === kind)
          if (chosen) change({ kind: chosen })
        }}
        options={kindsFor(order.status).map((kind) => ({
          value: kind,
          label: problemWords[kind],
          detail: kindDetails[kind],
        }))}
      />
      {asksForItems(draft.kind) && (
        <ProblemItems
          quote={order.quote}
          pieces={draft.pieces}
          optional={draft.kind === 'other'}
          onChange={(pieces) => change({ pieces })}
        />
      )}
      <TextArea
        label={draft.kind === 'other' ? 'What was wrong' : 'Anything to add (optional)'}
        maxLength={500}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <PhotoField photo={photo} alt="What you want to show us" onPhoto={setPhoto} />
      {missing && (
        <Notice tone="bad" title="Not sent yet">
          <p>{missing}</p>
        </Notice>
      )}
      {photoFailed && (
        <Notice
          tone="bad"
          title="The photo could not be sent"
          actions={
            <Button look="secondary" onClick={() => setPhoto(null)}>
              Go on without it
            </Button>
          }
        >
          <p>Look at your connection and try again. Nothing is lost.</p>
        </Notice>
      )}
      <Refusals refusals={refusals} currency={order.quote.currency} title="Not sent" />
      {!online && (
        <Notice tone="warning" title="No connection">
          <p>Write it down here; it can be sent once you are back online.</p>
        </Notice>
      )}
      <Button type="submit" size="large" className="w-full" busy={busy} disabled={!online}>
        Tell the shop
      </Button>
    </form>
  )
}
