import type { SavedCard } from '@forno/domain/payment/payer'
import type { Stripe } from 'stripe'
import { asking, isMissing } from './errors.ts'
import { idOf } from './shown.ts'

/** More cards than this nobody keeps. */
const MOST = 100

/** Makes a customer at Stripe; its id. */
export const makePayer = (stripe: Stripe, uid: string, email: string, key: string) =>
  asking(async () => {
    const known = { ...(email !== '' && { email }), metadata: { uid } }
    return (await stripe.customers.create(known, { idempotencyKey: key })).id
  })

/** Those of an address are looked through: one that was made a second time is known to nobody else. */
export async function forgetPayer(
  stripe: Stripe,
  uid: string,
  email: string,
  payer: string,
): Promise<void> {
  const { data } =
    email === '' ? { data: [] } : await asking(() => stripe.customers.list({ email, limit: MOST }))
  const made = data.filter(({ metadata }) => metadata['uid'] === uid).map(({ id }) => id)
  for (const id of new Set([...made, ...(payer === '' ? [] : [payer])])) {
    try {
      await asking(() => stripe.customers.del(id))
    } catch (thrown) {
      if (!isMissing(thrown)) throw thrown
    }
  }
}

/** The newest first. None for somebody whom Stripe does not know any more. */
export async function cardsOf(stripe: Stripe, payer: string): Promise<SavedCard[]> {
  try {
    const { data } = await asking(() =>
      stripe.customers.listPaymentMethods(payer, { type: 'card', limit: MOST }),
    )
    return data.flatMap(asSaved)
  } catch (thrown) {
    if (isMissing(thrown)) return []
    throw thrown
  }
}

const asSaved = ({ id, card }: Stripe.PaymentMethod): SavedCard[] =>
  card
    ? [
        {
          id,
          brand: card.brand,
          last4: card.last4,
          expMonth: card.exp_month,
          expYear: card.exp_year,
        },
      ]
    : []

/** Looks first whose card it is: the id came from a browser. */
export async function removeCard(stripe: Stripe, payer: string, card: string): Promise<boolean> {
  if (payer === '' || !/^\w+$/.test(card)) return false
  try {
    const method = await asking(() => stripe.paymentMethods.retrieve(card))
    if (idOf(method.customer) !== payer) return false
    await asking(() => stripe.paymentMethods.detach(card))
    return true
  } catch (thrown) {
    if (isMissing(thrown)) return false
    throw thrown
  }
}
