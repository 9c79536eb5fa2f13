import { listBalanceTransactions, retrieveBalanceTransaction } from './balance.ts'
import { confirmAnyPayment, confirmAnySetup, readPayment, readSetup } from './browser-calls.ts'
import type { Handler } from './call.ts'
import { cancelPaymentIntent } from './cancel-intent.ts'
import { capturePaymentIntent } from './capture-intent.ts'
import { listCharges, retrieveCharge, updateCharge } from './charges.ts'
import { createConfirmationToken, retrieveConfirmationToken } from './confirmation-tokens.ts'
import {
  createCustomer,
  deleteCustomer,
  listCustomers,
  retrieveCustomer,
  updateCustomer,
} from './customers.ts'
import { closeDispute, listDisputes, retrieveDispute, updateDispute } from './disputes.ts'
import { listEvents, retrieveEvent } from './events.ts'
import { createPaymentIntent, listPaymentIntents, updatePaymentIntent } from './payment-intents.ts'
import {
  attachPaymentMethod,
  createPaymentMethod,
  detachPaymentMethod,
  listPaymentMethods,
  retrievePaymentMethod,
  updatePaymentMethod,
} from './payment-methods.ts'
import { cancelRefund, createRefund, listRefunds, retrieveRefund, updateRefund } from './refunds.ts'
import {
  cancelSetupIntent,
  createSetupIntent,
  listSetupIntents,
  updateSetupIntent,
} from './setup-intents.ts'
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookEndpoints,
  retrieveWebhookEndpoint,
} from './webhook-endpoints.ts'

interface Route {
  handler: Handler
  /** A publishable key may call it. */
  browser: boolean
}

/** Every call the stand-in answers. `*` before the method: a publishable key may make it too. */
const table: Record<string, Handler> = {
  'POST payment_intents': createPaymentIntent,
  'GET payment_intents': listPaymentIntents,
  '*GET payment_intents/:id': readPayment,
  'POST payment_intents/:id': updatePaymentIntent,
  '*POST payment_intents/:id/confirm': confirmAnyPayment,
  'POST payment_intents/:id/capture': capturePaymentIntent,
  'POST payment_intents/:id/cancel': cancelPaymentIntent,
  'GET charges': listCharges,
  'GET charges/:id': retrieveCharge,
  'POST charges/:id': updateCharge,
  'POST refunds': createRefund,
  'GET refunds': listRefunds,
  'GET refunds/:id': retrieveRefund,
  'POST refunds/:id': updateRefund,
  'POST refunds/:id/cancel': cancelRefund,
  'POST customers': createCustomer,
  'GET customers': listCustomers,
  'GET customers/:id': retrieveCustomer,
  'POST customers/:id': updateCustomer,
  'DELETE customers/:id': deleteCustomer,
  'GET customers/:id/payment_methods': listPaymentMethods,
  '*POST payment_methods': createPaymentMethod,
  'GET payment_methods': listPaymentMethods,
  'GET payment_methods/:id': retrievePaymentMethod,
  'POST payment_methods/:id': updatePaymentMethod,
  'POST payment_methods/:id/attach': attachPaymentMethod,
  'POST payment_methods/:id/detach': detachPaymentMethod,
  'POST setup_intents': createSetupIntent,
  'GET setup_intents': listSetupIntents,
  '*GET setup_intents/:id': readSetup,
  'POST setup_intents/:id': updateSetupIntent,
  '*POST setup_intents/:id/confirm': confirmAnySetup,
  'POST setup_intents/:id/cancel': cancelSetupIntent,
  '*POST confirmation_tokens': createConfirmationToken,
  'GET confirmation_tokens/:id': retrieveConfirmationToken,
  'POST test_helpers/confirmation_tokens': createConfirmationToken,
  'GET disputes': listDisputes,
  'GET disputes/:id': retrieveDispute,
  'POST disputes/:id': updateDispute,
  'POST disputes/:id/close': closeDispute,
  'GET balance_transactions': listBalanceTransactions,
  'GET balance_transactions/:id': retrieveBalanceTransaction,
  'GET events': listEvents,
  'GET events/:id': retrieveEvent,
  'POST webhook_endpoints': createWebhookEndpoint,
  'GET webhook_endpoints': listWebhookEndpoints,
  'GET webhook_endpoints/:id': retrieveWebhookEndpoint,
  'DELETE webhook_endpoints/:id': deleteWebhookEndpoint,
}

const routes = new Map<string, Route>(
  Object.entries(table).map(([name, handler]) => [
    name.replace('*', ''),
    { handler, browser: name.startsWith('*') },
  ]),
)

/** Finds the route of `GET /v1/charges/ch_1`, and the id in it. */
export function findRoute(method: string, path: string): (Route & { id: string }) | undefined {
  if (!path.startsWith('/v1/')) return undefined
  const parts = path.slice('/v1/'.length).split('/')
  const whole = routes.get(`${method} ${parts.join('/')}`)
  if (whole) return { ...whole, id: '' }
  const id = parts[1] ?? ''
  if (!/^[\w-]+$/.test(id)) return undefined
  const route = routes.get(`${method} ${parts.with(1, ':id').join('/')}`)
  return route && { ...route, id }
}
