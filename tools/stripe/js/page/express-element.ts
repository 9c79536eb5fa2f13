import type { AvailablePaymentMethods } from '@stripe/stripe-js'
import type { FromFrame, Look } from '../messages.ts'
import { FrameElement } from './frame-element.ts'

/** Stripe.js gives a page this long to answer a click, in milliseconds. */
const ANSWER_MS = 1_000

const available: AvailablePaymentMethods = {
  amazonPay: false,
  applePay: false,
  googlePay: true,
  link: false,
  paypal: false,
  klarna: false,
}

/** The express checkout element: one button of a wallet that always agrees. Emits `wallet` to its group. */
export class ExpressElement extends FrameElement {
  readonly type = 'expressCheckout'

  constructor(origin: string, look: Look) {
    super({ origin, file: 'wallet.html', title: 'Secure express checkout frame' }, look)
  }

  protected readyEvent(): object {
    return { elementType: this.type, availablePaymentMethods: available }
  }

  protected heard(said: FromFrame): void {
    if (said.kind !== 'press') return
    if (!this.hears('click')) {
      this.agree()
      return
    }
    let answered = false
    const once = (then: () => void) => () => {
      if (!answered) then()
      answered = true
    }
    const cancel = once(() => this.emit('cancel', { elementType: this.type }))
    setTimeout(() => {
      if (!answered) console.error('The click of the wallet was not resolved within a second.')
      cancel()
    }, ANSWER_MS)
    this.emit('click', {
      elementType: this.type,
      expressPaymentType: 'google_pay',
      resolve: once(() => setTimeout(() => this.agree())),
      reject: cancel,
    })
  }

  private agree(): void {
    this.emit('wallet', true)
    const address = { line1: '', line2: null, city: '', state: '', postal_code: '', country: 'UY' }
    this.emit('confirm', {
      elementType: this.type,
      expressPaymentType: 'google_pay',
      billingDetails: { name: 'Demo customer', address },
      paymentFailed: () => this.emit('wallet', false),
    })
  }
}
