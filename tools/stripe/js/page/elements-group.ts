import type { Appearance, PaymentMethod, StripeError } from '@stripe/stripe-js'
import { type Account, type Answer, callStripe } from '../api.ts'
import { Emitter } from './emitter.ts'
import { ExpressElement } from './express-element.ts'
import { IntegrationError } from './integration-error.ts'
import { PaymentElement } from './payment-element.ts'

/** What `stripe.elements()` is given: an amount to come, or the client secret of what is there. */
export interface GroupOptions {
  mode?: 'payment' | 'setup'
  clientSecret?: string
  amount?: number
  currency?: string
  captureMethod?: string
  setupFutureUsage?: string | null
  appearance?: Appearance
}

type OneElement = PaymentElement | ExpressElement

/** What of a group the page asked for cannot change. */
const fixed = ['mode', 'clientSecret']

/** Elements that pay for one thing together. */
export class ElementsGroup extends Emitter {
  private readonly made = new Map<string, OneElement>()
  private walletAgreed = false
  /** `submit` was called and nothing has changed since. */
  submitted = false

  constructor(
    private readonly account: Account,
    public options: GroupOptions,
  ) {
    super()
    if (!options.mode && !options.clientSecret)
      throw new IntegrationError('Elements need a clientSecret, or a mode.')
  }

  create(type: string, _options?: object): OneElement {
    if (this.made.has(type))
      throw new IntegrationError(`Can only create one Element of type ${type}.`)
    const element = this.make(type)
    this.made.set(type, element)
    element.on('destroyed', () => this.made.delete(type))
    element.on('change', () => {
      this.submitted = false
      this.walletAgreed = false
    })
    element.on('wallet', (agreed) => {
      this.walletAgreed = agreed === true
    })
    return element
  }

  getElement(type: string): OneElement | null {
    return this.made.get(type) ?? null
  }

  update(changes: GroupOptions): void {
    const wrong = fixed.find((name) => name in changes)
    if (wrong) throw new IntegrationError(`elements.update() cannot change ${wrong}.`)
    this.options = { ...this.options, ...changes }
    this.submitted = false
    for (const element of this.made.values()) element.dress(this.look())
    setTimeout(() => this.emit('update-end'))
  }

  async fetchUpdates(): Promise<{ error?: undefined }> {
    return {}
  }

  /** Looks at what was typed; the form says itself what is wrong with it. */
  async submit(): Promise<{ error?: StripeError; selectedPaymentMethod?: string }> {
    const payment = this.made.get('payment')
    if (!this.walletAgreed) {
      if (!(payment instanceof PaymentElement))
        throw new IntegrationError('There is no payment element to submit.')
      const error = await payment.submit()
      if (error) return { error }
    }
    this.submitted = true
    return { selectedPaymentMethod: this.walletAgreed ? 'google_pay' : 'card' }
  }

  /** A payment method of what was chosen: the wallet's card, or the one in the form. Uses the submit up. */
  async makeMethod(billing?: object): Promise<Answer<PaymentMethod>> {
    const wallet = this.walletAgreed
    this.submitted = false
    this.walletAgreed = false
    if (wallet) {
      const params = { type: 'card', card: { token: 'tok_visa' }, billing_details: billing }
      return callStripe(this.account, 'POST', 'payment_methods', params)
    }
    const payment = this.made.get('payment')
    if (payment instanceof PaymentElement) return payment.makeMethod(billing)
    throw new IntegrationError('There is no payment element to pay with.')
  }

  private make(type: string): OneElement {
    if (type === 'payment') return new PaymentElement(this.account, this.look())
    if (type === 'expressCheckout') return new ExpressElement(this.account.origin, this.look())
    throw new IntegrationError(`The stand-in has no element ${type}.`)
  }

  private look() {
    const { theme, variables } = this.options.appearance ?? {}
    const texts = Object.entries(variables ?? {}).filter(([, value]) => typeof value === 'string')
    return { theme, variables: Object.fromEntries(texts) }
  }
}
