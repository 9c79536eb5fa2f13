import { pointsWords } from '@forno/domain/words/points'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { keepFriendCode, readFriendCode } from '../../data/friend-code.ts'
import { useShopIfKnown } from '../../data/shop.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'

/** Where a friend's link leads: what there is to be had, and on to the menu. */
export default function FriendPage() {
  const { code: text = '' } = useParams()
  const shop = useShopIfKnown()
  const code = readFriendCode(text)
  useEffect(() => {
    if (code !== null) keepFriendCode(code)
  }, [code])
  const toMenu = <LinkButton to="/">To the menu</LinkButton>
  const points = shop?.store.loyalty?.referral.friend ?? 0
  if (!shop) {
    return (
      <Page title="A friend invites you">
        <Waiting what="Fetching the menu" rows={2} />
      </Page>
    )
  }
  if (code === null || points === 0) {
    return (
      <Page title="A friend invites you">
        <Empty title="Welcome all the same" action={toMenu}>
          <p>
            {code === null
              ? 'This is no code that we gave. Ask your friend to send the link once more.'
              : 'This shop gives no points at the moment.'}
          </p>
        </Empty>
      </Page>
    )
  }
  return (
    <Page title="A friend invites you" lead={`to ${shop.store.name}`}>
      <div className="space-y-5">
        <p className="text-lg">
          Once your first order has arrived you get <strong>{pointsWords(points)}</strong>, and your
          friend gets some too. There is nothing to type: this browser remembers it.
        </p>
        {toMenu}
      </div>
    </Page>
  )
}
