import type { Params } from './form.ts'
import type { World } from './world.ts'

/** One API call as a route sees it: who asks is settled, the form is read. */
export interface Call {
  world: World
  params: Params
  /** The `:id` of the path; empty where there is none. */
  id: string
  /** A publishable key asks: the browser, knowing one intent's client secret at most. */
  fromBrowser: boolean
  /** The client asks for another API version than the one these answers are shaped after (the Stripe CLI does). */
  older: boolean
}

/** Does the work and returns the object to answer with; throws `ApiError` to refuse. */
export type Handler = (call: Call) => object
