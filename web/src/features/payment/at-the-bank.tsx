import { ShieldCheck } from 'lucide-react'
import type { CardDesk as Desk } from '../../data/use-stripe.ts'
import type { PayStep } from '../../data/pay.ts'
import { askBank } from '../../lib/card.ts'
import { stepWords } from '../../lib/step-words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The bank wants a word with the card's owner before it lets the money go. */
export function AtTheBank({
  clientSecret,
  desk,
  step,
  onContinue,
  onOtherCard,
}: {
  clientSecret: string
  desk: Desk
  step: PayStep | null
  onContinue: (ask: () => Promise<string | null>) => void
  onOtherCard: () => void
}) {
  return (
    <section
      aria-labelledby="bank"
      className="space-y-4 rounded-card bg-saffron-wash p-6 shadow-card"
    >
      <h2 id="bank" className="flex items-start gap-3 text-2xl">
        <ShieldCheck aria-hidden="true" className="mt-0.5 size-7 shrink-0" />
        Your bank wants to be sure it is you
      </h2>
      <p>It asks you in a window of its own. Your order goes to the kitchen right after.</p>
      {desk.state === 'failed' && (
        <Notice
          tone="warning"
          title="The bank's window cannot be opened"
          actions={
            <Button look="secondary" onClick={desk.retry}>
              Try again
            </Button>
          }
        >
          <p>Check your connection, or whether something in this browser blocks it.</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <p role="status" className="sr-only">
          {step === null ? '' : stepWords[step]}
        </p>
        <Button
          size="large"
          busy={step !== null}
          aria-disabled={desk.state !== 'here' || undefined}
          onClick={() => {
            if (desk.state === 'here') onContinue(() => askBank(desk.stripe, clientSecret))
          }}
        >
          {step === null ? 'Continue' : stepWords[step]}
        </Button>
        {step === null && (
          <Button size="large" look="secondary" onClick={onOtherCard}>
            Use another card
          </Button>
        )}
      </div>
    </section>
  )
}
