import type { Order } from '@forno/domain/order/order'
import { Phone } from 'lucide-react'

export const CallShop = ({ order }: { order: Order }) => (
  <a
    href={`tel:${order.storePhone.replaceAll(' ', '')}`}
    className="flex min-h-12 items-center justify-center gap-2 rounded-full border border-line bg-card font-semibold"
  >
    <Phone aria-hidden="true" className="size-5" />
    Call {order.storeName}
  </a>
)
