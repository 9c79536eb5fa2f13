import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'

const reasons = ['It came late', 'It came cold', 'Something was missing', 'It was not as ordered']

/** Why money goes back: ready-made reasons to begin with, own words as wanted. */
export const RefundReason = ({
  value,
  error,
  onChange,
}: {
  value: string
  error: string | null
  onChange: (reason: string) => void
}) => (
  <div className="space-y-2">
    <TextArea
      label="Reason, as the customer will read it"
      value={value}
      maxLength={200}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
    <div className="flex flex-wrap gap-2">
      {reasons.map((reason) => (
        <Button
          key={reason}
          look="secondary"
          aria-pressed={value === reason}
          className="aria-pressed:border-tomato aria-pressed:bg-tomato-wash"
          onClick={() => onChange(reason)}
        >
          {reason}
        </Button>
      ))}
    </div>
  </div>
)
