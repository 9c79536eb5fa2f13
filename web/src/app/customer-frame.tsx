import { ShoppingBag, UserRound } from 'lucide-react'
import { Link, NavLink } from 'react-router'
import { countOf, useCart } from '../data/cart.ts'
import { useShopIfKnown } from '../data/shop.tsx'
import { Logo } from '../ui/pictures/logo.tsx'
import { ActiveOrderBar } from './active-order-bar.tsx'
import { OfflineBar } from './offline-bar.tsx'
import { PageOutlet } from './page-outlet.tsx'
import { SkipLink } from './skip-link.tsx'
import { setUnreadPlace } from './unread-place.ts'

/** What surrounds every customer page: the shop's name, the way to cart and account. */
export function CustomerFrame() {
  const shop = useShopIfKnown()
  const count = useCart(({ lines }) => countOf(lines))
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur">
        <div className="mx-auto flex h-16 max-w-7xl items-center gap-1 px-4">
          <Link to="/" className="mr-auto flex min-h-11 items-center gap-2.5">
            <Logo className="size-9 shrink-0 text-tomato" />
            <span className="font-display text-xl font-extrabold tracking-tight">
              {shop?.store.name ?? 'Forno'}
            </span>
          </Link>
          <NavLink
            to="/orders"
            className="hidden min-h-11 items-center rounded-full px-4 font-medium hover:bg-sunken sm:flex"
          >
            Orders
          </NavLink>
          <NavLink
            to="/account"
            className="relative grid size-11 place-items-center rounded-full hover:bg-sunken"
          >
            <span className="sr-only">Account</span>
            <UserRound aria-hidden="true" className="size-5" />
            {/* How much is unread: written here by unread-badge.tsx, once the first view is alive. */}
            <span ref={setUnreadPlace} className="contents" />
          </NavLink>
          <Link
            to="/cart"
            className="flex min-h-11 items-center gap-2 rounded-full bg-ink px-4 font-semibold text-paper"
          >
            <ShoppingBag aria-hidden="true" className="size-5" />
            <span>Cart</span>
            <span className="tabular" aria-live="polite">
              {count > 0 ? count : ''}
              <span className="sr-only">{count === 1 ? ' thing' : ' things'} in the cart</span>
            </span>
          </Link>
        </div>
      </header>
      <OfflineBar />
      <ActiveOrderBar />
      <PageOutlet />
      <footer className="border-t border-line px-4 py-8 text-center text-sm text-soft">
        {shop && (
          <p>
            {shop.store.name} · {shop.store.address.street} {shop.store.address.number} ·{' '}
            <a className="underline" href={`tel:${shop.store.phone.replaceAll(' ', '')}`}>
              {shop.store.phone}
            </a>
          </p>
        )}
        <p className="mt-1">
          Streets and addresses ©{' '}
          <a className="underline" href="https://www.openstreetmap.org/copyright">
            OpenStreetMap contributors
          </a>
          , ODbL
        </p>
      </footer>
    </>
  )
}
