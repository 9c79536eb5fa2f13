import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStripeDouble } from '../stripe/double.ts'
import { serve, type Serving } from '../stripe/serve.ts'
import { atStripe } from './at-stripe.ts'
import { demoOrders } from './past-orders.ts'
import { standInOf } from './stand-in.ts'

const NOW = Date.UTC(2026, 10, 22, 15)
const double = createStripeDouble({ now: () => NOW, random: Math.random, secret: 'sk_test_seed' })
const payments = atStripe(demoOrders(NOW))
let serving: Serving
const standIn = (key = 'sk_test_seed') =>
  standInOf({ FORNO_STRIPE_ORIGIN: serving.url, STRIPE_SECRET_KEY: key })

beforeAll(async () => {
  serving = await serve(double, 0)
})
afterAll(() => serving.close())

describe('the stand-in beside the seed', () => {
  it('is not there without its address', () => {
    expect(standInOf({ STRIPE_SECRET_KEY: 'sk_test_own' })).toBeNull()
  })

  it('knows the payments that it was told of, as often as it is told', async () => {
    expect(await standIn()?.knows('pi_demo_02')).toBe(false)
    await standIn()?.replace(payments)
    await standIn()?.replace(atStripe(demoOrders(NOW + 1)))
    expect(await standIn()?.knows('pi_demo_02')).toBe(true)
    expect(double.control.state().paymentIntents.size).toBe(payments.length)
  })

  it('that does not understand says so', async () => {
    await expect(standIn('sk_test_other')?.knows('pi_demo_02')).rejects.toThrow('says 401')
    const [one] = payments
    if (!one) throw new Error('nobody paid by card')
    const odd = { ...one, card: { brand: 'visa', last4: '0000' } }
    await expect(standIn()?.replace([odd])).rejects.toThrow('No test card')
  })
})
