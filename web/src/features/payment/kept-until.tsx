import { formatTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'

/** How long the order is still kept. Counts in minutes, and in silence: nobody is told every minute. */
export function KeptUntil({ payBy }: { payBy: number }) {
  const minutes = Math.ceil((payBy - useNow(5_000)) / 60_000)
  return (
    <p className="mt-1 text-soft">
      {minutes > 0 ? (
        <>
          Kept for you until <span className="tabular">{formatTime(payBy)}</span>,{' '}
          <span
            role="timer"
            aria-live="off"
            className="tabular font-semibold whitespace-nowrap text-ink"
          >
            {minutes} more {minutes === 1 ? 'minute' : 'minutes'}
          </span>
        </>
      ) : (
        'Its time is up: it ends in a moment.'
      )}
    </p>
  )
}
