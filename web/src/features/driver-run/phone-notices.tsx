import type { Sharing } from '../../data/position-sender.ts'
import { useTaps } from '../../data/tap-store.ts'
import { formatTime } from '../../lib/times.ts'
import type { WakeLock } from '../../lib/use-wake-lock.ts'
import { Notice } from '../../ui/notice.tsx'

/** A silence shorter than this is not worth a word, ms. */
const WORTH_SAYING = 60_000

/** What is good to know of this phone and can wait: an inexact position, a gap, a screen that goes dark. */
export function PhoneNotices({
  sharing: { problem, gap },
  wake,
}: {
  sharing: Sharing
  wake: WakeLock
}) {
  const forgetful = useTaps((taps) => taps.forgetful)
  return (
    <div className="space-y-3 empty:hidden">
      {problem === 'noSignal' && (
        <Notice tone="warning" title="No exact position right now">
          <p>Roofs and cellars do that. It goes on by itself under the open sky.</p>
        </Notice>
      )}
      {gap && gap.to - gap.from > WORTH_SAYING && (
        <Notice title={`Not shared from ${formatTime(gap.from)} to ${formatTime(gap.to)}`}>
          <p>The screen was off or another app was in front. Shop and customer saw the gap too.</p>
        </Notice>
      )}
      {(wake === 'unsupported' || wake === 'refused') && (
        <Notice title="This phone’s screen may go dark">
          <p>
            {wake === 'unsupported'
              ? 'This browser cannot keep it on. Set the longest time in the phone’s settings: a dark screen pauses your position.'
              : 'The phone did not allow to keep it on, often because the battery is low. A dark screen pauses your position.'}
          </p>
        </Notice>
      )}
      {forgetful && (
        <Notice tone="warning" title="This browser keeps nothing">
          <p>
            Do not reload while taps wait to be sent. A normal window, not a private one, helps.
          </p>
        </Notice>
      )}
    </div>
  )
}
