import type { PaymentMethod, StripeError } from '@stripe/stripe-js'
import type { Account, Answer } from '../api.ts'
import type { FromFrame, Look } from '../messages.ts'
import { FrameElement } from './frame-element.ts'

/** The payment element: a form for a card. */
export class PaymentElement extends FrameElement {
  readonly type = 'payment'
  private asks = 0
  private readonly submits = new Map<number, (problem: StripeError | null) => void>()
  private readonly makes = new Map<number, (made: Answer<PaymentMethod>) => void>()

  constructor(
    private readonly account: Account,
    look: Look,
  ) {
    super({ origin: account.origin, file: 'card.html', title: 'Secure payment input frame' }, look)
  }

  /** Shows what is wrong with the form, and says what is first; null when it will do. */
  submit(): Promise<StripeError | null> {
    this.asks += 1
    const ask = this.asks
    return new Promise((resolve) => {
      this.submits.set(ask, resolve)
      this.tell({ kind: 'submit', ask })
    })
  }

  /** Makes a payment method of the card. The frame does it: the card never comes into this page. */
  makeMethod(billing: object | undefined): Promise<Answer<PaymentMethod>> {
    const { key } = this.account
    this.asks += 1
    const ask = this.asks
    return new Promise((resolve) => {
      this.makes.set(ask, resolve)
      this.tell({ kind: 'method', ask, key, billing })
    })
  }

  protected readyEvent(): object {
    return { elementType: this.type }
  }

  protected heard(said: FromFrame): void {
    if (said.kind === 'submitted') this.submits.get(said.ask)?.(said.problem)
    if (said.kind === 'made') this.makes.get(said.ask)?.(said.made)
    if (said.kind !== 'change') return
    const { empty, complete } = said
    const value = { type: 'card' }
    this.emit('change', { elementType: this.type, empty, complete, collapsed: false, value })
  }
}
