import { sharingOf, sharingWords } from '@forno/domain/delivery/sharing'
import { CloudUpload, MapPin, MapPinOff } from 'lucide-react'
import type { Sharing } from '../../data/position-sender.ts'
import { classNames } from '../../lib/class-names.ts'
import { formatTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'
import { useOnline } from '../../lib/use-online.ts'

/** Always in view during a shift: whether the position is shared, and what still waits to be sent. */
export function StatusStrip({
  sharing,
  waiting,
  onBreak,
}: {
  sharing: Sharing
  waiting: number
  onBreak: boolean
}) {
  const now = useNow(5000)
  const { lastSeenAt, every } = sharing
  // Without a network nothing gets through: said at once, not after the silence.
  const pausedSince = useOnline() ? sharing.pausedSince : (sharing.pausedSince ?? lastSeenAt)
  const state = sharingOf({ lastSeenAt, every, pausedSince }, now)
  const live = state.is === 'live'
  const Icon = live ? MapPin : MapPinOff
  return (
    <div className="sticky top-14 z-20 -mx-4 -mt-6 mb-5 flex flex-wrap items-center justify-between gap-x-2 border-b border-line bg-card px-3 py-2 sm:px-4 text-base font-semibold">
      <p
        role="status"
        aria-label="Position"
        className={classNames(
          'flex items-center gap-2 whitespace-nowrap',
          live ? 'text-basil' : 'text-saffron',
        )}
      >
        <Icon aria-hidden="true" className="size-5" />
        {sharingWords(state, formatTime)}
        {onBreak && ' (break)'}
      </p>
      <p
        role="status"
        aria-label="Waiting taps"
        className="flex items-center gap-1 text-sm whitespace-nowrap text-saffron"
      >
        {waiting > 0 && (
          <>
            <CloudUpload aria-hidden="true" className="size-4" />
            {waiting === 1 ? '1 tap' : `${waiting} taps`} waiting to be sent
          </>
        )}
      </p>
    </div>
  )
}
