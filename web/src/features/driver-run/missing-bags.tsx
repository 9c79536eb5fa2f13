import { bagWords, type Stop } from '@forno/domain/run/stop'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

/** Why each of these goes without a bag or stays behind: the shop reads it. */
export function MissingBags({
  open,
  stops,
  onClose,
  onReasons,
}: {
  open: boolean
  stops: readonly Stop[]
  onClose: () => void
  onReasons: (without: Record<string, string>) => void
}) {
  const [reasons, setReasons] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const reasonOf = (order: string) => (reasons[order] ?? '').trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (stops.some(({ order }) => reasonOf(order) === '')) return
    onReasons(Object.fromEntries(stops.map(({ order }) => [order, reasonOf(order)])))
  }
  return (
    <Dialog open={open} onClose={onClose} title="Leave without these?">
      <form onSubmit={send} className="space-y-4">
        {stops.map((stop) => (
          <Field
            key={stop.order}
            label={`${stop.code}, ${bagWords(stop)} bags: why?`}
            hint={
              stop.ticked.length === 0
                ? 'The order stays at the shop and is given to somebody else.'
                : ''
            }
            maxLength={300}
            value={reasons[stop.order] ?? ''}
            error={tried && reasonOf(stop.order) === '' ? 'Say why in a few words.' : null}
            onChange={(event) => setReasons({ ...reasons, [stop.order]: event.target.value })}
          />
        ))}
        <div className="flex justify-end gap-2">
          <Button look="secondary" size="large" onClick={onClose}>
            Back
          </Button>
          <Button type="submit" size="large">
            Leave without
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
