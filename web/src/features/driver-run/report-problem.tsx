import type { Run } from '@forno/domain/run/run'
import { incidentKinds } from '@forno/domain/run/tap'
import { Phone, TriangleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useShopIfKnown } from '../../data/shop.tsx'
import type { MyRun } from '../../data/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { useTapper } from './use-tapper.ts'
import { incidentWords } from './words.ts'

/** Something went wrong on the way: the shop is told at once, and can be called. */
export function ReportProblem({ run, mine }: { run: Run; mine: MyRun }) {
  const { press, refusals } = useTapper(mine.tap)
  const phone = useShopIfKnown()?.store.phone
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<(typeof incidentKinds)[number]>('accident')
  const [note, setNote] = useState('')
  const last = run.incidents.at(-1)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await press({ move: 'incident', kind, note: note.trim() }))) return
    setOpen(false)
    setNote('')
  }
  return (
    <section className="space-y-3">
      {last && (
        <Notice tone="warning" title={`The shop knows: ${incidentWords[last.kind].toLowerCase()}`}>
          {last.note && <p>{last.note}</p>}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="secondary" size="tall" className="grow" onClick={() => setOpen(true)}>
          <TriangleAlert aria-hidden="true" /> Report a problem
        </Button>
        {phone && (
          <a
            href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}
            className="flex min-h-18 grow items-center justify-center gap-2 rounded-full border border-line bg-card px-6 text-xl font-semibold hover:border-soft"
          >
            <Phone aria-hidden="true" /> Call the shop
          </a>
        )}
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title="What happened?">
        <form onSubmit={(event) => void send(event)} className="space-y-4">
          <p className="text-lg">In danger or hurt? Call the emergency services first.</p>
          <RadioCards
            legend="Kind of problem"
            value={kind}
            options={incidentKinds.map((value) => ({ value, label: incidentWords[value] }))}
            onChange={setKind}
          />
          <TextArea
            label="What the shop should know"
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
          <Refusals refusals={refusals} title="Not reported" />
          <div className="flex justify-end gap-2">
            <Button look="secondary" size="large" onClick={() => setOpen(false)}>
              Back
            </Button>
            <Button type="submit" size="large">
              Tell the shop
            </Button>
          </div>
        </form>
      </Dialog>
    </section>
  )
}
