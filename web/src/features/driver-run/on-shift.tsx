import type { Shift } from '@forno/domain/run/driver'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { howManyWait } from '../../data/kept-taps.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useTaps } from '../../data/tap-store.ts'
import type { ShiftEarnings } from '../../data/use-earnings.ts'
import { usePositionSender } from '../../data/use-position-sender.ts'
import type { MyRun } from '../../data/use-run.ts'
import { useOnline } from '../../lib/use-online.ts'
import { useWakeLock } from '../../lib/use-wake-lock.ts'
import { Page } from '../../ui/page.tsx'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { BetweenRuns } from './between-runs.tsx'
import { OfferCard } from './offer-card.tsx'
import { PhoneNotices } from './phone-notices.tsx'
import { RefusedTaps } from './refused-taps.tsx'
import { RunView } from './run-view.tsx'
import { ShiftNotices } from './shift-notices.tsx'
import { StatusStrip } from './status-strip.tsx'
import { useLastOffer } from './use-last-offer.ts'

/** During a shift: the position is shared, the screen stays on, and there is one thing to do. */
export function OnShift({
  uid,
  store,
  shift,
  vehicle,
  mine,
  onEnded,
}: {
  uid: string
  store: string
  /** Null while it cannot be asked for: a reload without a network. */
  shift: Shift | null
  vehicle: Vehicle
  mine: MyRun
  onEnded: (earnings: ShiftEarnings) => void
}) {
  const { run } = mine
  const shop = useShopIfKnown()?.store.address.at ?? null
  const onBreak = shift !== null && shift.pausedAt !== null
  const sharing = usePositionSender({
    uid,
    store,
    shift: shift?.id ?? 'not known',
    onBreak,
    shop,
    run,
    hold: mine.closing,
  })
  const online = useOnline()
  const wake = useWakeLock(!onBreak)
  const waiting = useTaps(({ kept }) => howManyWait(kept))
  const lastOffer = useLastOffer(run)
  const notices = <PhoneNotices sharing={sharing} wake={wake} />
  const isMine = run !== null && run.driver?.uid === uid
  const isOffer = run?.status === 'offered'
  return (
    <Page title={isOffer ? 'An offer' : isMine ? 'Your run' : 'Your shift'} hideTitle>
      <StatusStrip sharing={sharing} waiting={waiting} onBreak={onBreak} />
      <div className="flex min-h-[calc(100dvh-8.5rem)] flex-col gap-5">
        <ShiftNotices sharing={sharing} />
        <RefusedTaps run={run} orders={mine.orders} />
        {mine.stale && online && <StaleNotice />}
        {isMine && (
          <RunView
            run={run}
            mine={mine}
            vehicle={vehicle}
            ping={sharing.ping}
            store={store}
            uid={uid}
          >
            {notices}
          </RunView>
        )}
        {isOffer && <OfferCard key={run.id} run={run} onDeclined={lastOffer.declined} />}
        {!run && mine.state === 'waiting' && <Waiting what="Fetching your run" />}
        {!run && mine.state === 'failed' && <Failed reason="broken" what="your run" />}
        {!run && mine.state === 'here' && shift && (
          <BetweenRuns shift={shift} uid={uid} lastOffer={lastOffer.words} onEnded={onEnded} />
        )}
        {!isMine && !isOffer && notices}
      </div>
    </Page>
  )
}
