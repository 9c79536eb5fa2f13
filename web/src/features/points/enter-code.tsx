import type { Refusal } from '@forno/domain/refusal/refusal'
import { pointsWords } from '@forno/domain/words/points'
import { type FormEvent, useState } from 'react'
import { readFriendCode, sendFriendCode } from '../../data/friend-code.ts'
import { refusalText } from '../../lib/refusal-text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'

/** For who got a code by word of mouth. */
export function EnterCode({ points }: { points: number }) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const code = readFriendCode(text)
    if (code === null) {
      setRefusal({ code: 'friendCodeNo', params: { why: 'unknown' } })
      return
    }
    setBusy(true)
    const result = await sendFriendCode(code)
    setBusy(false)
    // What comes of it is seen in the account itself, which is listened to.
    setRefusal(result.ok ? null : (result.refusals[0] ?? null))
  }
  return (
    <form noValidate onSubmit={(event) => void send(event)} className="space-y-3">
      <Field
        label="A friend’s code"
        hint={`${pointsWords(points)} for you after your first order.`}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={refusal && refusalText(refusal)}
      />
      <Button type="submit" look="secondary" busy={busy}>
        Use it
      </Button>
    </form>
  )
}
