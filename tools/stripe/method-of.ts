import type { Stripe } from 'stripe'
import { readBilling } from './addresses.ts'
import type { CardState } from './card-state.ts'
import { ApiError, badParam, missingParam, noSuch, withDocs } from './errors.ts'
import type { Params } from './form.ts'
import { metadata, nested, requiredText, text } from './params.ts'
import { paymentMethodShape } from './payment-method-shape.ts'
import { bankDebit, cardOfName, cardOfNumber, type TestCard } from './test-cards.ts'
import { seconds, type World } from './world.ts'

/** A payment method out of `type`, `card[number]` … as Stripe.js and `payment_method_data` send them. */
export function methodFromData(world: World, data: Params): Stripe.PaymentMethod {
  const type = requiredText(data, 'type')
  if (type === 'sepa_debit') return keepMethod(world, bankDebit, data, 12, 2099)
  if (type !== 'card') throw badParam('type', `Invalid type: ${type}`)
  const written = nested(data, 'card')
  if (!written) throw missingParam('card')
  const token = text(written, 'token')
  if (token !== undefined) return keepMethod(world, tokenCard(token), data, 12, 2034)
  const card = cardOfNumber(requiredText(written, 'number'))
  if (!card)
    throw new ApiError(
      402,
      withDocs(
        {
          type: 'card_error',
          param: 'number',
          message:
            'Your card was declined. Your request was in test mode, but used a non test card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
          decline_code: 'test_mode_live_card',
        },
        'card_declined',
      ),
    )
  const month = Number(text(written, 'exp_month') ?? 12)
  const year = Number(text(written, 'exp_year') ?? 2034)
  return keepMethod(world, card, data, ...stillGood(world, month, year))
}

function tokenCard(token: string): TestCard {
  const card = cardOfName(token.replace(/^tok_/, 'pm_card_'))
  if (!card) throw noSuch('token', token, 'card[token]')
  return card
}

function stillGood(world: World, month: number, year: number): [number, number] {
  const full = year < 100 ? 2000 + year : year
  const wrong = (param: string, code: string, words: string) =>
    new ApiError(402, withDocs({ type: 'card_error', param, message: words }, code))
  if (!(month >= 1 && month <= 12))
    throw wrong('exp_month', 'invalid_expiry_month', "Your card's expiration month is invalid.")
  if (!(Date.UTC(full, month) > world.now()))
    throw wrong('exp_year', 'invalid_expiry_year', "Your card's expiration year is invalid.")
  return [month, full]
}

function keepMethod(world: World, card: TestCard, data: Params, expMonth: number, expYear: number) {
  const method = paymentMethodShape({
    id: world.id('pm'),
    created: seconds(world),
    billing: readBilling(nested(data, 'billing_details')),
    metadata: metadata(data),
    card,
    expMonth,
    expYear,
  })
  world.state.paymentMethods.set(method.id, method)
  world.state.cards.set(method.id, { card: card.number, setUp: false, spent: false })
  return method
}

/** The payment method with this id; a well-known id such as `pm_card_visa` makes a fresh one each time. */
export function methodOf(world: World, id: string, param = 'payment_method'): Stripe.PaymentMethod {
  const known = cardOfName(id)
  if (known) return keepMethod(world, known, {}, 12, 2034)
  const method = world.state.paymentMethods.get(id)
  if (!method) throw noSuch('PaymentMethod', id, param)
  return method
}

/** How the card behind a payment method behaves, and what it has been through. */
export function behaviour(world: World, method: string): { card: TestCard; past: CardState } {
  const past = world.state.cards.get(method)
  const card = past && cardOfNumber(past.card)
  if (!past || !card) throw noSuch('PaymentMethod', method, 'payment_method')
  return { card, past }
}
