import type { Stripe } from '@stripe/stripe-js'
import { type ReactNode, useState } from 'react'
import { useLoaded } from '../lib/use-loaded.ts'
import { Button } from './button.tsx'
import type { CardFormEvents, CardFormUse } from './card-form.tsx'
import { Notice } from './notice.tsx'
import { Waiting } from './states.tsx'

/** Where a card is entered: its form, what stands there until it has come, and what to do when it does not come. */
export function CardDesk({
  desk,
  use,
  otherwise,
  ...events
}: {
  desk:
    | { state: 'waiting' }
    | { state: 'here'; stripe: Stripe }
    | { state: 'failed'; retry: () => void }
  use: CardFormUse
  /** What else can be done when no card can be entered. */
  otherwise: ReactNode
} & Omit<CardFormEvents, 'onBroken'>) {
  const [broken, setBroken] = useState(false)
  // Not `lazy`: that would take the whole page down when the chunk does not arrive.
  const form = useLoaded('form', () => import('./card-form.tsx'))
  if (desk.state === 'failed' || form.loaded.state === 'failed' || broken) {
    const again = () => {
      setBroken(false)
      form.again()
      if (desk.state === 'failed') desk.retry()
    }
    return (
      <Notice
        tone="warning"
        title="The card form cannot be reached"
        actions={
          <Button look="secondary" onClick={again}>
            Try again
          </Button>
        }
      >
        <p>Check your connection, or whether something in this browser blocks it. {otherwise}</p>
      </Notice>
    )
  }
  if (desk.state === 'waiting' || form.loaded.state === 'waiting') {
    return <Waiting what="Opening the card form" rows={2} />
  }
  const Form = form.loaded.value.default
  return <Form stripe={desk.stripe} use={use} {...events} onBroken={() => setBroken(true)} />
}
