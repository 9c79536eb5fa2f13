// Takes the place of https://js.stripe.com/endive/stripe.js in demos and tests. `loadStripe` uses a `window.Stripe`
// that is there already, so nothing of Stripe's is fetched.
import { IntegrationError } from './integration-error.ts'
import { stripeObject } from './stripe-object.ts'

const script = document.currentScript
const { origin } = new URL(script instanceof HTMLScriptElement ? script.src : location.href)

function Stripe(key: unknown) {
  if (typeof key !== 'string' || !key.startsWith('pk_test_'))
    throw new IntegrationError('The stand-in for Stripe.js wants a publishable test key.')
  return stripeObject({ origin, key })
}

// `@stripe/stripe-js` compares this with the release it was made for.
Object.assign(window, { Stripe: Object.assign(Stripe, { version: 'endive' }) })
