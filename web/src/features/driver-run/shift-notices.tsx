import { howManyWait } from '../../data/kept-taps.ts'
import type { Sharing } from '../../data/position-sender.ts'
import { useTaps } from '../../data/tap-store.ts'
import { useOnline } from '../../lib/use-online.ts'
import { Notice } from '../../ui/notice.tsx'
import { WithoutLocation } from './explain-location.tsx'

/** What a driver has to know of this phone before anything else: no network, no position. */
export function ShiftNotices({ sharing: { problem } }: { sharing: Sharing }) {
  const online = useOnline()
  const waiting = useTaps(({ kept }) => howManyWait(kept))
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
      {problem === 'notSent' && online && (
        <Notice tone="warning" title="Your position does not get through">
          <p>It is tried again by itself. Nothing else is affected.</p>
        </Notice>
      )}
    </div>
  )
}
