import type { CommandName } from '@forno/domain/commands/all'
import { setStaff } from './accounts/set-staff.ts'
import { assignDriver } from './dispatch/assign-driver.ts'
import { readMenu } from './menu/read-menu.ts'
import { setSoldOut } from './menu/set-sold-out.ts'
import { listMyOrders } from './ordering/list-my-orders.ts'
import { moveOrder } from './ordering/move-order.ts'
import { placeOrder } from './ordering/place-order.ts'
import { quoteCart } from './ordering/quote-cart.ts'
import { readOrder } from './ordering/read-order.ts'
import { changeTip } from './payments/change-tip.ts'
import { payOrder } from './payments/pay-order.ts'
import { refundOrder } from './payments/refund-order.ts'
import type { Handler } from './platform/command.ts'

/** Every command's handler, by its name. One that is missing does not compile. */
export const handlers = {
  readMenu,
  quoteCart,
  placeOrder,
  readOrder,
  listMyOrders,
  moveOrder,
  assignDriver,
  payOrder,
  changeTip,
  refundOrder,
  setSoldOut,
  setStaff,
} as const satisfies Record<CommandName, Handler>
