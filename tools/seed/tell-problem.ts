import type { Order } from '@forno/domain/order/order'
import type { Case } from '@forno/domain/support/case'
import type { ChatLine } from '@forno/domain/support/chat'
import { openCase } from '@forno/domain/support/open-case'
import { THE_RULES } from '@forno/domain/support/pieces'
import { sayOnOrder } from '@forno/domain/support/say-on-order'
import { type Millis, minutes } from '@forno/domain/time/millis'
import { agreed } from './agreed.ts'
import type { DemoTill } from './demo-till.ts'
import { demoPerson } from './people.ts'
import { demoStore } from './shop.ts'
import type { Story } from './story.ts'

/** So long after the food came its customer looks into the box, and minutes between what is said. */
const LOOKED_AFTER: Millis = minutes(12)

/** A problem that was told of, what was said about it, and when the last of it happened. */
export interface ToldProblem {
  case: Case
  lines: ChatLine[]
  chat: Pick<Order, 'chat'>
  at: Millis
}

/** Opens the case by the shop's own rules, gives back what they allow, and has people talk about it. */
export function tellProblem(
  order: Order,
  till: DemoTill,
  told: NonNullable<Story['told']>,
  end: Millis,
): ToldProblem {
  const now = end + LOOKED_AFTER
  const items = told.items.map(({ line, quantity }) => ({ key: `line-${line}`, quantity }))
  const problem = { kind: told.kind, items, note: told.note, photo: null }
  const about = { order, payment: till.payment, problem, proof: null, before: [], now }
  const opened = agreed(
    openCase({ ...about, rules: demoStore.support }, `${order.id}:told-1`),
    order.id,
  )
  if (opened.refund) till.refund(opened.refund, THE_RULES, order.status, now)
  let after = order
  const lines = (told.chat ?? []).map(([as, text], n) => {
    const who = demoPerson(as === 'customer' ? order.customer : 'demo-manager')
    const saying = { id: `demo-line-${n + 1}`, text, ofLate: 0, now: now + minutes(2 * (n + 1)) }
    const said = agreed(sayOnOrder(after, who, saying), order.id)
    after = said.order
    return said.line
  })
  const chat = after.chat ? { chat: after.chat } : {}
  return { case: opened.case, lines, chat, at: lines.at(-1)?.at ?? now }
}
