import type { Bearer } from '@forno/domain/payment/payment'
import { RadioCards } from '../../ui/radio-cards.tsx'

const meanings: Record<Bearer, string> = {
  shop: 'The shop earns that much less.',
  driver: 'It was the delivery: kept apart in the books, to be settled with the driver.',
  platform: 'Neither is to blame, the ordering system is: kept apart in the books.',
}

/** Whose loss it is, and what each choice means. */
export const RefundBearer = ({
  value,
  onChange,
}: {
  value: Bearer
  onChange: (bearer: Bearer) => void
}) => (
  <div>
    <RadioCards<Bearer>
      legend="Who bears it"
      tight
      value={value}
      onChange={onChange}
      options={[
        { value: 'shop', label: 'The shop' },
        { value: 'driver', label: 'The driver' },
        { value: 'platform', label: 'The platform' },
      ]}
    />
    <p aria-live="polite" className="mt-1.5 text-sm text-soft">
      {meanings[value]}
    </p>
  </div>
)
