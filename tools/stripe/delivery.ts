/** One event on its way to one endpoint. */
export interface Delivery {
  id: string
  event: string
  endpoint: string
  /** Epoch milliseconds: not before. */
  at: number
  tries: number
  /** `held` waits for a control call; `failed` was tried to the end. */
  state: 'waiting' | 'sending' | 'held' | 'delivered' | 'dropped' | 'failed'
  /** What the last try got: a status code, or 0 when nobody answered. */
  lastStatus?: number
}
