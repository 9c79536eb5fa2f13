/** What an idempotency key remembers. Without `reply` the first call is still under way. */
export interface KeptAnswer {
  method: string
  path: string
  body: string
  /** Epoch milliseconds of the first call. */
  at: number
  requestId: string
  reply?: { status: number; body: string }
}
