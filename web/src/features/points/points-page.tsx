import type { LoyaltyAccount } from '@forno/domain/loyalty/account'
import type { PointsLine } from '@forno/domain/loyalty/points-line'
import { standingOf } from '@forno/domain/loyalty/standing'
import { useEffect } from 'react'
import { subscribeToPoints, subscribeToPointsLines } from '../../data/points.ts'
import { startSession, useSession } from '../../data/session.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useLive } from '../../data/use-live.ts'
import { useNow } from '../../lib/use-now.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, StaleNotice, Waiting } from '../../ui/states.tsx'
import { Balance } from './balance.tsx'
import { Friends } from './friends.tsx'
import { History } from './history.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { RewardList } from './reward-list.tsx'

/** Somebody's points: what they have, what it gets them, where each point came from and went. */
export default function PointsPage() {
  const session = useSession()
  const shop = useShopIfKnown()
  useEffect(() => {
    void startSession()
  }, [])
  const uid = session.state === 'signedIn' ? session.person.uid : null
  const account = useLive<LoyaltyAccount | null>(uid, (show) => subscribeToPoints(uid ?? '', show))
  const lines = useLive<PointsLine[]>(uid, (show) => subscribeToPointsLines(uid ?? '', show))
  const rules = shop?.store.loyalty
  const now = useNow(60_000)
  const body = () => {
    if (!shop || session.state === 'unknown') return <Waiting what="Fetching your points" />
    if (!rules) {
      return (
        <Empty title="No points here" action={<LinkButton to="/">To the menu</LinkButton>}>
          <p>This shop gives none at the moment.</p>
        </Empty>
      )
    }
    if (uid === null) {
      return (
        <>
          <Empty
            title="Nobody is signed in"
            action={<LinkButton to="/account">Sign in</LinkButton>}
          >
            <p>Points are earned with every order, also as a guest.</p>
          </Empty>
          <HowItWorks rules={rules} currency={shop.menu.currency} />
        </>
      )
    }
    if (account.state === 'waiting') return <Waiting what="Fetching your points" />
    if (account.state === 'failed') return <Failed reason={account.reason} what="Your points" />
    const known = account.value
    const standing = standingOf(shop.store, known, now)
    if (!standing) return null
    return (
      <>
        {account.stale && <StaleNotice />}
        <Balance standing={standing} account={known} timeZone={shop.store.hours.timeZone} />
        <RewardList standing={standing} currency={shop.menu.currency} />
        <Friends key={uid} rules={rules} account={known} />
        <History lines={lines} />
        <HowItWorks rules={rules} currency={shop.menu.currency} />
      </>
    )
  }
  return (
    <Page title="Your points">
      <div className="space-y-8">{body()}</div>
    </Page>
  )
}
