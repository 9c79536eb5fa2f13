import { byId } from '@forno/domain/menu/menu'
import { useParams, useSearchParams } from 'react-router'
import { useShopIfKnown } from '../../data/shop.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Waiting } from '../../ui/states.tsx'
import { Builder } from './builder.tsx'

/** `/pizza/{recipe}`: a pizza is built from a recipe of the card; `?line=` takes one from the cart apart again. */
export default function BuilderPage() {
  const shop = useShopIfKnown()
  const { item: id = '' } = useParams()
  const [query] = useSearchParams()
  const item = shop && byId(shop.menu.items, id)
  if (!shop) {
    return (
      <Page title="One moment" hideTitle wide>
        <Waiting what="Fetching the menu" rows={5} />
      </Page>
    )
  }
  if (item?.kind === 'pizza') return <Builder key={`${id}?${query}`} shop={shop} pizza={item} />
  return (
    <Page title="No such pizza" hideTitle>
      <Empty
        title={item ? `${item.name} needs no building` : 'We have no such pizza'}
        action={
          <LinkButton to={item ? `/#${item.section}` : '/'}>
            {item ? 'Add it from the menu' : 'To the menu'}
          </LinkButton>
        }
      >
        <p>
          {item
            ? 'It comes as it is.'
            : 'It may have left the card, or the link is mistyped. There are plenty of others.'}
        </p>
      </Empty>
    </Page>
  )
}
