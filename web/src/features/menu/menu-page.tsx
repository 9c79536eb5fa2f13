import { Fragment, lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { useShopIfKnown } from '../../data/shop.tsx'
import { useHydrated } from '../../lib/use-hydrated.ts'
import { Page } from '../../ui/page.tsx'
import { Waiting } from '../../ui/states.tsx'
import { CartBar } from './cart-bar.tsx'
import { anything, findItems, isAnything } from './find-items.ts'
import { MenuFilters } from './menu-filters.tsx'
import { MenuHero } from './menu-hero.tsx'
import { MenuSection } from './menu-section.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SectionNav } from './section-nav.tsx'

// No part of the first view: fetched when the live shop is, which is when the page has nothing better to do.
const HomeRow = lazy(() => import('./home-row.tsx'))
const UsualCard = lazy(() => import('./usual-card.tsx'))

/**
 * The shop's card: what there is, what of it suits, and the way into the builder and the cart. Prerendered: its
 * first render knows the published shop and nothing of this browser.
 */
export function MenuPage() {
  const shop = useShopIfKnown()
  const [wanted, setWanted] = useState(anything)
  const looked = useDeferredValue(wanted)
  const menu = shop?.menu
  const late = useHydrated() && shop?.live === true
  const sections = useMemo(() => {
    if (!menu) return []
    const found = findItems(menu, looked)
    return menu.sections
      .map((section) => ({
        section,
        found: found.filter(({ item }) => item.section === section.id),
      }))
      .filter((one) => one.found.length > 0)
  }, [menu, looked])
  if (!shop) {
    return (
      <Page title="Menu" hideTitle wide>
        <Waiting what="Fetching the menu" rows={6} />
      </Page>
    )
  }
  const count = sections.reduce((sum, { found }) => sum + found.length, 0)
  const starts = sections.map((_, index) =>
    sections.slice(0, index).reduce((sum, { found }) => sum + found.length, 0),
  )
  return (
    <Page title="Menu" hideTitle wide>
      {late && (
        <Suspense fallback={null}>
          <UsualCard />
        </Suspense>
      )}
      <MenuHero shop={shop} />
      <div className="mt-6 lg:mt-10 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-10">
        <MenuFilters
          menu={shop.menu}
          wanted={wanted}
          onChange={setWanted}
          count={isAnything(looked) ? null : count}
        />
        <div className="min-w-0">
          <SectionNav sections={sections.map(({ section }) => section)} />
          <div className="mt-6 space-y-10">
            {sections.map(({ section, found }, index) => (
              <Fragment key={section.id}>
                <MenuSection section={section} found={found} start={starts[index] ?? 0} />
                {index === 0 && late && isAnything(looked) && (
                  <Suspense fallback={null}>
                    <HomeRow />
                  </Suspense>
                )}
              </Fragment>
            ))}
            {count === 0 && <NothingFound onReset={() => setWanted(anything)} />}
          </div>
        </div>
      </div>
      <CartBar />
    </Page>
  )
}
