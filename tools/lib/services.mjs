// The services a shop needs beside Firebase: Stripe, a mail server, FCM and text messages. Here all are stand-ins on this
// machine (tools/stripe, tools/mail, tools/push); this file says what programs must know to find them.
import { Trouble } from './say.mjs'

/** Where the functions hear of Stripe's events. */
export const webhookPath = 'demo-forno/europe-west1/stripeWebhook'

/** Keys of the stand-in. They open nothing anywhere else, so they may be known. */
export const demoKeys = {
  secret: 'sk_test_demo_of_forno',
  publishable: 'pk_test_demo_of_forno',
  webhook: 'whsec_demo_of_forno',
  texts: { account: `AC${'0'.repeat(32)}`, token: 'demo-token-of-forno', from: '+15550100000' },
}

/** @typedef {{ secret: string, publishable: string, webhook?: string }} StripeKeys */

/**
 * The keys of someone's own Stripe account, when the environment has them. Test keys only: what runs here is full of
 * accounts that anybody can enter.
 * @param {NodeJS.ProcessEnv} env @returns {StripeKeys | undefined}
 */
export function ownStripeKeys(env) {
  const { STRIPE_SECRET_KEY: secret, VITE_STRIPE_PUBLISHABLE_KEY: publishable } = env
  if (!secret || !publishable) return undefined
  if (!/^[sr]k_test_/.test(secret) || !publishable.startsWith('pk_test_')) {
    throw new Trouble(
      'The Stripe keys in the environment are not test keys.',
      'A shop on this machine takes only sk_test_… and pk_test_…; unset STRIPE_SECRET_KEY and VITE_STRIPE_PUBLISHABLE_KEY to use the stand-in.',
    )
  }
  return { secret, publishable, webhook: env.STRIPE_WEBHOOK_SECRET }
}

/**
 * What functions, the web build, the prerender and tests are told of the services.
 * @param {Record<string, number>} ports `web`: where Vite serves the pages, when it does
 * @param {StripeKeys} [own] someone's own account instead of the stand-in
 * @returns {Record<string, string>}
 */
export function serviceEnv(ports, own) {
  const at = (name) => `127.0.0.1:${ports[name]}`
  const mail = {
    SMTP_URL: `smtp://${at('mail')}`,
    MAIL_FROM: 'Forno <orders@forno.test>',
    FORNO_MAIL_ORIGIN: `http://${at('letters')}`,
    WEB_ORIGIN: `http://${at(ports.web ? 'web' : 'hosting')}`,
    ...pushEnv(`http://${at('push')}`),
  }
  if (own) {
    const keys = { STRIPE_SECRET_KEY: own.secret, VITE_STRIPE_PUBLISHABLE_KEY: own.publishable }
    return { ...mail, ...keys, ...(own.webhook && { STRIPE_WEBHOOK_SECRET: own.webhook }) }
  }
  const stripe = `http://${at('stripe')}`
  return {
    ...mail,
    STRIPE_SECRET_KEY: demoKeys.secret,
    STRIPE_WEBHOOK_SECRET: demoKeys.webhook,
    STRIPE_API_ORIGIN: stripe,
    VITE_STRIPE_PUBLISHABLE_KEY: demoKeys.publishable,
    VITE_STRIPE_JS_URL: `${stripe}/js/stripe.js`,
    FORNO_STRIPE_ORIGIN: stripe,
  }
}

/** Devices and telephones. The web build is told too: its demo pages show what was sent. @param {string} origin */
const pushEnv = (origin) => ({
  FCM_ORIGIN: origin,
  SMS_API_ORIGIN: origin,
  TWILIO_ACCOUNT_SID: demoKeys.texts.account,
  TWILIO_AUTH_TOKEN: demoKeys.texts.token,
  TWILIO_FROM: demoKeys.texts.from,
  FORNO_PUSH_ORIGIN: origin,
  VITE_PUSH_STAND_IN: origin,
})

/** What `npm start` says of the way money takes. @param {Record<string, string>} env @param {StripeKeys} [own] */
export function wordsOnMoney(env, own) {
  const letters = `Letters it writes: ${env.FORNO_MAIL_ORIGIN}/letters, notices: ${env.FORNO_PUSH_ORIGIN}/messages`
  if (!own) {
    return `Cards are tried, never charged: 4242 4242 4242 4242 pays, any date to come, any code; the form has more.\n  ${letters}`
  }
  const without = own.webhook
    ? ''
    : ' STRIPE_WEBHOOK_SECRET is not set, so no cards are taken: see `stripe listen`.'
  return `Cards go to your own Stripe account, with its test keys.${without}\n  ${letters}`
}
