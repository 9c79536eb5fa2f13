import type { Stripe } from 'stripe'

/** The body of a refusal, with Stripe's field names. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  decline_code?: string
  param?: string
  charge?: string
  doc_url?: string
  payment_intent?: Stripe.PaymentIntent
  payment_method?: Stripe.PaymentMethod
  setup_intent?: Stripe.SetupIntent
}

/**
 * A refusal on its way to the answer.
 * `kept`: whether an idempotency key remembers it. Stripe keeps what happened once work began, and forgets what was
 * refused at the door (bad parameters, keys, load).
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
    readonly kept = true,
  ) {
    super(body.message)
  }
}

/** 400 for a parameter that cannot be read: nothing began, so nothing is kept. */
export function badParam(param: string, message: string, code?: string): ApiError {
  const body: ErrorBody = { type: 'invalid_request_error', message, param }
  return new ApiError(400, code === undefined ? body : withDocs(body, code), false)
}

export const missingParam = (param: string) =>
  badParam(param, `Missing required param: ${param}.`, 'parameter_missing')

/** 404 for an id nobody has. `kind` is Stripe's word for it, e.g. `payment_intent`. */
export function noSuch(kind: string, id: string, param = 'id'): ApiError {
  return new ApiError(
    404,
    withDocs(
      { type: 'invalid_request_error', message: `No such ${kind}: '${id}'`, param },
      'resource_missing',
    ),
  )
}

/** 400 for something that cannot be done to the object as it stands. */
export function notNow(code: string, message: string, more: Partial<ErrorBody> = {}): ApiError {
  return new ApiError(400, withDocs({ type: 'invalid_request_error', message, ...more }, code))
}

export function withDocs(body: ErrorBody, code: string): ErrorBody {
  return {
    ...body,
    code,
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
  }
}
