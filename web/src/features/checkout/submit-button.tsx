import type { Quote } from '@forno/domain/pricing/quote'
import type { PayStep } from '../../data/pay.ts'
import { formatMoney } from '../../lib/money.ts'
import { stepWords } from '../../lib/step-words.ts'
import { Button } from '../../ui/button.tsx'

/** The last button: what it costs, and once pressed, what is being done. */
export function SubmitButton({
  quote,
  byCard,
  step,
  disabled,
}: {
  quote: Quote
  byCard: boolean
  step: PayStep | null
  disabled: boolean
}) {
  const total = formatMoney(quote.total, quote.currency)
  return (
    <>
      <Button
        type="submit"
        size="large"
        busy={step !== null}
        aria-disabled={disabled || undefined}
        className="w-full"
      >
        {step === null ? (byCard ? `Pay ${total}` : `Place order · ${total}`) : stepWords[step]}
      </Button>
      <p role="status" className="sr-only">
        {step === null ? '' : stepWords[step]}
      </p>
    </>
  )
}
