import type { LngLat } from '@forno/domain/geo/lng-lat'
import type { Order } from '@forno/domain/order/order'
import type { Vehicle } from '@forno/domain/geo/vehicle'
import { MessageSquareText, Navigation, Phone } from 'lucide-react'
import { navigationLink } from './navigation-link.ts'

const round =
  'flex min-h-18 min-w-24 flex-1 flex-col items-center justify-center gap-1 rounded-2xl border border-line bg-card px-2 font-semibold hover:border-soft sm:flex-row sm:text-lg'

const digits = (phone: string): string => phone.replaceAll(/[^+\d]/g, '')

/** The way to a door by the phone's own maps, and its customer by voice or in writing. */
export function ContactLinks({
  order,
  at,
  vehicle,
  onContact,
}: {
  order: Order | undefined
  /** Null: no navigation. */
  at: LngLat | null
  vehicle: Vehicle
  onContact?: (how: 'call' | 'text') => void
}) {
  const way = at && navigationLink([at], vehicle)
  return (
    <div className="flex gap-3">
      {way && (
        <a className={round} href={way} target="_blank" rel="noreferrer">
          <Navigation aria-hidden="true" /> Navigate
        </a>
      )}
      {order && (
        <>
          <a
            className={round}
            href={`tel:${digits(order.contact.phone)}`}
            onClick={() => onContact?.('call')}
          >
            <Phone aria-hidden="true" /> Call
          </a>
          <a
            className={round}
            href={`sms:${digits(order.contact.phone)}`}
            onClick={() => onContact?.('text')}
          >
            <MessageSquareText aria-hidden="true" /> Text
          </a>
        </>
      )}
    </div>
  )
}
