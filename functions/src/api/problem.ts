import type { Refusal, RefusalCode } from '@forno/domain/refusal/refusal'
import { refusalWords } from '@forno/domain/words/refusals'
import type { HttpResponse } from '../platform/http-door.ts'
import { sayPlainly } from './say.ts'

/** Codes that say more by their status than "your input is not right" (422). */
const statusOf: Partial<Record<RefusalCode, number>> = {
  signInFirst: 401,
  notAllowed: 403,
  notFound: 404,
  priceChanged: 409,
  menuChanged: 409,
  orderMovedOn: 409,
  keyReused: 409,
  soldOut: 409,
  shopClosed: 409,
  tryAgain: 503,
}

const titles: Readonly<Record<number, string>> = {
  400: 'The body is not JSON',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Something has changed',
  413: 'Too large',
  415: 'The body has to be application/json',
  422: 'The input is refused',
  503: 'Try again',
}

const headersOf: Readonly<Record<number, Record<string, string>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  // Seconds. Contention is over by then, and a retry storm is spread.
  503: { 'Retry-After': '2' },
}

/** A refusal or fault as a problem document (RFC 9457), each refusal with its words. */
export const problem = (
  status: number,
  refusals: readonly Refusal[] = [],
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { ...headersOf[status], ...headers, 'Content-Type': 'application/problem+json' },
  body: {
    type: 'about:blank',
    title: titles[status] ?? 'Refused',
    status,
    refusals: refusals.map((refusal) => ({
      ...refusal,
      words: refusalWords[refusal.code](refusal.params ?? {}, sayPlainly),
    })),
  },
})

/** Several refusals at once answer with the status of the first. */
export const problemOf = (refusals: readonly Refusal[]): HttpResponse =>
  problem(statusOf[refusals[0]?.code ?? 'invalid'] ?? 422, refusals)
