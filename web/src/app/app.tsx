import { type ReactNode, useEffect } from 'react'
import { readActiveOrder } from '../data/active-order.ts'
import { readCart } from '../data/cart.ts'
import type { PublishedShop } from '../data/embedded.ts'
import { resumeSession } from '../data/session.ts'
import { ShopProvider } from '../data/shop.tsx'
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
    const stops = [readCart(), readActiveOrder()]
    void resumeSession()
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <Router>
      <PageErrors>
        <ShopProvider published={shop}>
          <ScrollToTop />
          <AppRoutes />
        </ShopProvider>
      </PageErrors>
    </Router>
  )
}
