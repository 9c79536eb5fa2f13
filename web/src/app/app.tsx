import { type ReactNode, useEffect } from 'react'
import { useActiveOrder } from '../data/active-order.ts'
import { useCart } from '../data/cart.ts'
import type { PublishedShop } from '../data/embedded.ts'
import { readKept } from '../data/kept.ts'
import { resumeSession } from '../data/session.ts'
import { ShopProvider } from '../data/shop.tsx'
import { MapSourcesContext } from '../ui/map/map-sources.ts'
import { mapSources } from './map-sources.ts'
import { NewVersionWatch } from './new-version-watch.tsx'
import { AppRoutes } from './routes.tsx'
import { PageErrors } from './page-errors.tsx'
import { ScrollToTop } from './scroll-to-top.tsx'

/** The app inside whichever router: the browser's, or a fixed place while prerendering. */
export function App({
  shop,
  router: Router,
}: {
  shop: PublishedShop | null
  router: (props: { children: ReactNode }) => ReactNode
}) {
  useEffect(() => {
    const stops = [readKept(useCart), readKept(useActiveOrder)]
    void resumeSession()
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <Router>
      <PageErrors>
        <ShopProvider published={shop}>
          <MapSourcesContext value={mapSources}>
            <ScrollToTop />
            <AppRoutes />
            <NewVersionWatch />
          </MapSourcesContext>
        </ShopProvider>
      </PageErrors>
    </Router>
  )
}
