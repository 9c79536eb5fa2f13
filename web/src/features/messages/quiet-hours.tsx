import { type NoticePreferences, usualPreferences } from '@forno/domain/messages/preferences'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Check } from '../../ui/check.tsx'
import { Field } from '../../ui/field.tsx'

type Quiet = NoticePreferences['quiet']

const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** From when until when nothing makes a sound; times are sent once both are whole. */
export function QuietHours({
  quiet,
  onChange,
}: {
  quiet: Quiet
  onChange: (quiet: Quiet) => void
}) {
  const [typed, setTyped] = useState(quiet ?? { from: '23:00', to: '09:00' })
  const isWhole = isClock(typed.from) && isClock(typed.to)
  const isOther = quiet !== null && (typed.from !== quiet.from || typed.to !== quiet.to)
  return (
    <section aria-labelledby="quiet" className="space-y-3">
      <h2 id="quiet" className="text-2xl">
        Quiet hours
      </h2>
      <Check
        label="Leave me in peace at night"
        detail="Only an order under way comes then, without a sound. The rest waits for the morning. By the shop’s clock."
        checked={quiet !== null}
        onChange={(is) => onChange(is ? usualPreferences.quiet : null)}
      />
      {quiet && (
        <div className="flex flex-wrap items-end gap-3">
          <Field
            label="From"
            type="time"
            value={typed.from}
            error={isClock(typed.from) ? null : 'A time, such as 23:00.'}
            onChange={({ target }) => setTyped({ ...typed, from: target.value })}
          />
          <Field
            label="Until"
            type="time"
            value={typed.to}
            error={isClock(typed.to) ? null : 'A time, such as 09:00.'}
            onChange={({ target }) => setTyped({ ...typed, to: target.value })}
          />
          {isOther && (
            <Button look="secondary" disabled={!isWhole} onClick={() => onChange(typed)}>
              Keep these hours
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
