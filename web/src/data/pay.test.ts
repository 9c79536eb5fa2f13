import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import type { PaymentStatus } from '@forno/domain/payment/states'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../lib/card.ts'
import { payDue, payNewOrder, type PayStep, type Standing, type Till } from './pay.ts'

/** One order at a shop and its PaymentIntent, as far as a browser gets to see them. */
class World {
  payment: PaymentStatus = 'requiresPaymentMethod'
  decline = ''
  /** What the next confirmation leads to: a state, or a decline. */
  bank: PaymentStatus | { decline: string } = 'authorised'
  online = true
  said: PayStep[] = []
  keys = new Map<string, string>()
  charges = 0

  place(key: string): Result<{ order: string }> {
    const order = this.keys.get(key) ?? `order ${this.keys.size + 1}`
    this.keys.set(key, order)
    return ok({ order })
  }

  confirm(): string | null {
    if (!['requiresPaymentMethod', 'requiresAction'].includes(this.payment)) {
      return 'payment_intent_unexpected_state'
    }
    if (typeof this.bank === 'object') {
      this.payment = 'requiresPaymentMethod'
      this.decline = this.bank.decline
      return 'card_declined'
    }
    this.payment = this.bank
    this.decline = ''
    if (this.payment === 'authorised') this.charges += 1
    return null
  }

  standing(): Standing {
    const held = this.payment === 'authorised'
    return {
      status: held ? 'placed' : 'awaitingPayment',
      payment: {
        status: this.payment,
        card: null,
        decline: this.decline,
        authorised: 0,
        captured: 0,
        refunded: 0,
        tip: 0,
      },
      due: held
        ? null
        : { purpose: 'order', amount: 2310, currency: 'USD', clientSecret: 'a secret' },
      payBy: held ? null : 1,
    }
  }

  till(key = 'a checkout'): Till {
    return {
      place: async () => (this.online ? this.place(key) : refuse('offline')),
      look: async () => (this.online ? ok(this.standing()) : refuse('offline')),
      returnUrl: (order) => `/orders/${order}/pay`,
      say: (step) => this.said.push(step),
    }
  }
}

let world: World
beforeEach(() => {
  world = new World()
})

const aCard = (changes: Partial<Card> = {}): Card => ({
  check: () => Promise.resolve(null),
  confirm: () => Promise.resolve(world.confirm()),
  ...changes,
})
const paid = { end: 'paid', order: 'order 1' }

describe('paying a new order', () => {
  it('places it, asks the bank and makes sure', async () => {
    expect(await payNewOrder(world.till(), aCard())).toEqual(paid)
    expect(world.said).toEqual(['checking', 'placing', 'asking', 'looking'])
    expect(world.charges).toBe(1)
  })

  it('sends nothing while the card form is not complete', async () => {
    const card = aCard({ check: () => Promise.resolve('Your card number is incomplete.') })
    expect(await payNewOrder(world.till(), card)).toEqual({
      end: 'incomplete',
      problem: 'Your card number is incomplete.',
    })
    expect(world.keys.size).toBe(0)
  })

  it('touches no card when the shop says no', async () => {
    const till = {
      ...world.till(),
      place: async () => refuse('priceChanged', { params: { was: 2310, now: 2500 } }),
    }
    expect((await payNewOrder(till, aCard())).end).toBe('refused')
    expect(world.charges).toBe(0)
  })

  it('is paid when the bank has asked its question and liked the answer', async () => {
    const card = aCard({
      confirm: async () => {
        world.payment = 'requiresAction'
        return world.confirm()
      },
    })
    expect(await payNewOrder(world.till(), card)).toEqual(paid)
  })

  it.each(['requiresAction', 'processing'] as const)(
    'leaves an order whose payment is %s to its own page',
    async (state) => {
      world.bank = state
      const end = await payNewOrder(world.till(), aCard())
      expect(end).toMatchObject({ end: 'unpaid', standing: { payment: { status: state } } })
    },
  )

  it('keeps the order when the card is declined, with the reason', async () => {
    world.bank = { decline: 'insufficient_funds' }
    expect(await payNewOrder(world.till(), aCard())).toMatchObject({
      end: 'unpaid',
      order: 'order 1',
      standing: { payment: { decline: 'insufficient_funds' } },
      code: 'card_declined',
    })
  })

  it('says offline when it is, and nothing has happened', async () => {
    world.online = false
    expect(await payNewOrder(world.till(), aCard())).toEqual({
      end: 'refused',
      refusals: [{ code: 'offline' }],
    })
    expect(world.keys.size).toBe(0)
  })

  it('ends with one order and one charge when the answer to placing it was lost', async () => {
    const lost = {
      ...world.till(),
      place: async () => {
        world.place('a checkout')
        return refuse('tryAgain')
      },
    }
    expect((await payNewOrder(lost, aCard())).end).toBe('refused')
    expect(await payNewOrder(world.till(), aCard())).toEqual(paid)
    expect([world.keys.size, world.charges]).toEqual([1, 1])
  })

  it('ends with one order and one charge when two tabs send it at once', async () => {
    const ends = await Promise.all([
      payNewOrder(world.till(), aCard()),
      payNewOrder(world.till(), aCard()),
    ])
    expect(ends).toEqual([paid, paid])
    expect([world.keys.size, world.charges]).toEqual([1, 1])
  })

  it('believes the shop, not the browser, about what the bank said', async () => {
    const card = aCard({
      confirm: async () => {
        world.confirm()
        throw new Error('the connection went down')
      },
    })
    expect(await payNewOrder(world.till(), card)).toEqual(paid)
  })

  it('leaves it to the next look when nobody could look', async () => {
    const card = aCard({
      confirm: async () => {
        world.online = false
        return world.confirm()
      },
    })
    expect(await payNewOrder(world.till(), card)).toEqual({
      end: 'unpaid',
      order: 'order 1',
      standing: null,
      code: null,
      refusals: [{ code: 'offline' }],
    })
  })
})

describe('another try', () => {
  it('pays what is still due', async () => {
    world.decline = 'card_declined'
    expect(await payDue(world.till(), 'order 1', aCard())).toEqual(paid)
  })

  it('pays with another card while the bank still waits for an answer about the first', async () => {
    world.payment = 'requiresAction'
    expect(await payDue(world.till(), 'order 1', aCard())).toEqual(paid)
  })

  it('does not pay what has been paid, or is being paid, meanwhile', async () => {
    world.payment = 'processing'
    expect((await payDue(world.till(), 'order 1', aCard())).end).toBe('unpaid')
    world.payment = 'authorised'
    expect(await payDue(world.till(), 'order 1', aCard())).toEqual(paid)
    expect(world.charges).toBe(0)
  })
})
