import { howManyWait } from '../../data/kept-taps.ts'
import type { Sharing } from '../../data/position-sender.ts'
import { useTaps } from '../../data/tap-store.ts'
import { formatTime } from '../../lib/times.ts'
import { useOnline } from '../../lib/use-online.ts'
import type { WakeLock } from '../../lib/use-wake-lock.ts'
import { Notice } from '../../ui/notice.tsx'
import { WithoutLocation } from './explain-location.tsx'

/** A silence shorter than this is not worth a word, ms. */
const WORTH_SAYING = 30_000

/** What a driver should know of this phone: no position, a gap, a screen that goes dark, no network. */
export function ShiftNotices({ sharing, wake }: { sharing: Sharing; wake: WakeLock }) {
  const online = useOnline()
  const waiting = useTaps(({ kept }) => howManyWait(kept))
  const forgetful = useTaps((taps) => taps.forgetful)
  const { problem, gap } = sharing
  return (
    <div className="space-y-3 empty:hidden">
      {!online && (
        <Notice tone="warning" title="No network">
          <p>
            Go on as usual. Everything you press is kept with its true time and sent by itself
            {waiting > 0 ? '' : ' once you are back online'}.
          </p>
        </Notice>
      )}
      {problem === 'refused' && <WithoutLocation permission="denied" />}
      {problem === 'unsupported' && <WithoutLocation permission="unsupported" />}
      {problem === 'noSignal' && (
        <Notice tone="warning" title="No exact position right now">
          <p>Roofs and cellars do that. It goes on by itself under the open sky.</p>
        </Notice>
      )}
      {problem === 'notSent' && online && (
        <Notice tone="warning" title="Your position does not get through">
          <p>It is tried again by itself. Nothing else is affected.</p>
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
