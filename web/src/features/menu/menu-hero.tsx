import type { Store } from '@forno/domain/store/store'
import { ChevronRight, MapPin, Store as StoreIcon } from 'lucide-react'
import { Link } from 'react-router'
import { useCart } from '../../data/cart.ts'
import type { Shop } from '../../data/shop.tsx'
import { classNames } from '../../lib/class-names.ts'
import { formatMoney } from '../../lib/money.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { lazy, Suspense } from 'react'
import { useShopStatus } from './use-shop-status.ts'

// Only once the page has nothing better to do, and in a place of its own: it moves nothing when it comes.
const HeroRating = lazy(() => import('./hero-rating.tsx'))

const ways = [
  { value: 'delivery', label: 'Delivery' },
  { value: 'pickup', label: 'Pickup' },
] as const

/** Whose menu this is, and the two questions that come first: brought or fetched, and where to. */
export function MenuHero({ shop: { store, menu, pictures, live } }: { shop: Shop }) {
  const { kind, setKind, address } = useCart()
  const status = useShopStatus(store, kind, address)
  const brought = kind === 'delivery'
  const shown = menu.items.find(({ id }) => pictures[id])
  const place = brought ? address : store.address
  const Icon = brought ? MapPin : StoreIcon
  return (
    <section
      aria-label={store.name}
      className="relative -mx-4 -mt-6 overflow-hidden bg-tomato px-4 pt-7 text-on-tomato sm:mx-0 sm:mt-0 sm:rounded-card sm:px-8 lg:px-12 lg:pt-12 dark:bg-tomato-wash dark:text-ink"
    >
      {shown && (
        <img
          src={pictures[shown.id]}
          alt=""
          width={200}
          height={200}
          className="absolute -top-8 -right-24 size-72 sm:-right-16 lg:-top-14 lg:right-10 lg:size-112"
        />
      )}
      <div className="relative max-w-md pb-12 lg:pb-16">
        <p className="max-w-56 font-display text-5xl leading-[0.95] font-extrabold tracking-tight lg:max-w-none lg:text-7xl">
          {store.name}
        </p>
        <p className="mt-3 flex min-h-7 items-center gap-2 font-medium">
          {status && (
            <span
              aria-hidden="true"
              className={classNames(
                'size-2.5 rounded-full border-2 border-current',
                status.open && 'bg-current',
              )}
            />
          )}
          {status
            ? [status.hours, status.time].filter(Boolean).join(' · ')
            : `${store.address.street} ${store.address.number}`}
        </p>
        <div className="mt-6 rounded-card bg-card p-2 text-ink shadow-lift lg:mt-8">
          <Segmented
            legend="Delivery or pickup"
            hideLegend
            options={ways}
            value={kind}
            onChange={setKind}
          />
          <Link
            to="/cart#where"
            className="mt-1 flex min-h-12 items-center gap-3 rounded-2xl px-3 py-1.5 hover:bg-sunken"
          >
            <Icon aria-hidden="true" className="size-5 shrink-0 text-tomato" />
            <span className="min-w-0 grow">
              <span className="block truncate font-semibold">
                {place ? `${place.street} ${place.number}` : 'Enter your address'}
              </span>
              <span className="block truncate text-sm text-soft">
                {brought ? (status?.fee ?? leastFee(store)) : 'At our counter, no fee'}
              </span>
            </span>
            <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-soft" />
          </Link>
        </div>
        <div className="absolute bottom-1.5 left-0 lg:bottom-3">
          <Suspense fallback={null}>{live && <HeroRating store={store.id} />}</Suspense>
        </div>
      </div>
      <div
        aria-hidden="true"
        className="absolute inset-x-0 bottom-0 h-4 [background:repeating-conic-gradient(var(--paper)_0_25%,transparent_0_50%)_0_0/1rem_1rem]"
      />
    </section>
  )
}

/** What can be said of the fee before the address is known. */
function leastFee({ delivery, zones, currency }: Store): string {
  if (!delivery || zones.length === 0) return 'No delivery at the moment'
  return `Delivery from ${formatMoney(Math.min(...zones.map(({ fee }) => fee)), currency)}`
}
