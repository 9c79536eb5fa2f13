import type { Refusal } from '@forno/domain/refusal/refusal'
import { type FormEvent, useState } from 'react'
import { deleteAccount } from '../../data/own-data.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'

/** The way out for good: what goes, what the law keeps, and a word to be typed so that nobody gets there by accident. */
export function DeleteAccount({
  email,
  onDeleted,
}: {
  email: string
  onDeleted: (by: number) => void
}) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const word = email || 'delete'
  const close = () => {
    setOpen(false)
    setTyped('')
    setProblem(null)
    setRefusals([])
  }
  const remove = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim().toLowerCase() !== word.toLowerCase()) {
      setProblem(`Type ${word} to go on.`)
      return
    }
    setBusy(true)
    const result = await deleteAccount()
    setBusy(false)
    if (result.ok) onDeleted(result.value.by)
    else setRefusals(result.refusals)
  }
  return (
    <>
      <Button look="quiet" className="-ml-4 text-tomato-deep" onClick={() => setOpen(true)}>
        Delete my account
      </Button>
      <Dialog open={open} onClose={close} title="Delete your account?">
        <form noValidate onSubmit={(event) => void remove(event)} className="space-y-4">
          <p>
            This goes for good, within two hours: your name, phone and mail address, your addresses,
            cards, favourites, devices, messages and chats, your points, and your name on reviews.
          </p>
          <p>
            The law makes us keep what was sold, when and for how much. Those orders stay in our
            books without your name, phone and address.
          </p>
          <Field
            label={`Type ${word} to confirm`}
            value={typed}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={problem}
            onChange={({ target }) => {
              setTyped(target.value)
              setProblem(null)
            }}
          />
          <Refusals refusals={refusals} title="Not deleted" />
          <div className="flex flex-wrap justify-end gap-2">
            <Button look="secondary" onClick={close}>
              Keep my account
            </Button>
            <Button type="submit" busy={busy}>
              Delete everything
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
