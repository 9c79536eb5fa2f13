import type { StripeError } from '@stripe/stripe-js'

/** Whose account is called, and where. */
export interface Account {
  origin: string
  /** Publishable. */
  key: string
}

export type Answer<T> = { value: T; error?: undefined } | { value?: undefined; error: StripeError }

/** A call with the publishable key. Never throws: what went wrong is Stripe's error object. */
export async function callStripe<T>(
  { origin, key }: Account,
  method: 'GET' | 'POST',
  path: string,
  params: object,
): Promise<Answer<T>> {
  const form = formOf(params)
  const get = method === 'GET'
  try {
    const response = await fetch(`${origin}/v1/${path}${get ? `?${form.toString()}` : ''}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(!get && { body: form }),
    })
    const answer = await response.json()
    return response.ok ? { value: answer } : { error: answer.error }
  } catch {
    return { error: noConnection }
  }
}

const noConnection: StripeError = {
  type: 'api_connection_error',
  message:
    'We are experiencing issues connecting to our payments provider. You have not been charged. Please check your internet connection and try again.',
}

/** `{ card: { token: 'x' } }` as Stripe writes forms: `card[token]=x`. What is undefined or null is left out. */
export function formOf(params: object): URLSearchParams {
  const form = new URLSearchParams()
  const add = (name: string, value: unknown) => {
    if (value === undefined || value === null) return
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner)
    } else if (typeof value === 'string') form.append(name, value)
    else form.append(name, JSON.stringify(value))
  }
  for (const [key, value] of Object.entries(params)) add(key, value)
  return form
}
