import { Star } from 'lucide-react'
import { classNames } from '../lib/class-names.ts'

/** Stars that somebody has given, 1 to 5; said as one picture: "Food: 4 of 5 stars". */
export const Stars = ({ value, what }: { value: number; what: string }) => (
  <span role="img" aria-label={`${what}: ${value} of 5 stars`} className="inline-flex gap-0.5">
    {[1, 2, 3, 4, 5].map((star) => (
      <Star
        key={star}
        aria-hidden="true"
        className={classNames(
          'size-5',
          star <= Math.round(value) ? 'fill-current text-saffron' : 'text-soft',
        )}
      />
    ))}
  </span>
)
