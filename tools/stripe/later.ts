/** Something that happens by itself when its time has come (epoch milliseconds). */
export interface Later {
  at: number
  what: 'settle' | 'expireAuthorisation' | 'finishRefund'
  /** Id of the payment intent or refund. */
  id: string
}
