import type { Address } from '../geo/address.ts'
import type { Order } from '../order/order.ts'
import type { Payment } from '../payment/payment.ts'

/** So many of the latest are kept: of four orders at least, of many more for whoever always orders the same way. */
const MOST_MARKS = 20

/** Each once, the later ones last; the oldest are forgotten. */
export const joinMarks = (before: readonly string[], more: readonly string[]): string[] =>
  [...before.filter((mark) => !more.includes(mark)), ...new Set(more)].slice(-MOST_MARKS)

/** One thing that an order came with, written so that the same thing is always the same text. */
export interface MarkText {
  what: 'phone' | 'door' | 'place' | 'card'
  text: string
}

/** What tells a friend from oneself, apart from the device, which orders keep as a digest already. */
export function markTexts(
  { contact, fulfilment }: Pick<Order, 'contact' | 'fulfilment'>,
  { facts, intent }: Pick<Payment, 'facts' | 'intent'>,
): MarkText[] {
  const card = facts[intent]?.cardPrint ?? ''
  const doors = fulfilment.kind === 'delivery' ? doorTexts(fulfilment.address) : []
  const phone: MarkText = { what: 'phone', text: phoneText(contact.phone) }
  const all: MarkText[] = [phone, ...doors, { what: 'card', text: card }]
  return all.filter(({ text }) => text !== '')
}

/** With or without the country's code: the last eight digits tell numbers of one town apart. */
const phoneText = (phone: string): string => phone.replaceAll(/\D/g, '').slice(-8)

/** The door by its name and by its place (11 m): a street can be spelled in many ways. Not by flat: that is free text. */
const doorTexts = ({ street, number, at: [lng, lat] }: Address): MarkText[] => [
  { what: 'door', text: plain(street) + plain(number) },
  { what: 'place', text: `${lng.toFixed(4)} ${lat.toFixed(4)}` },
]

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
