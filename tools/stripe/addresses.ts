import { nested, text } from './params.ts'
import type { Params } from './form.ts'

export const noAddress = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
}

/** An address out of a form, every field present. */
export function readAddress(params: Params | undefined) {
  const field = (name: string) => (params && text(params, name)) || null
  return {
    city: field('city'),
    country: field('country'),
    line1: field('line1'),
    line2: field('line2'),
    postal_code: field('postal_code'),
    state: field('state'),
  }
}

/** Billing details out of a form, every field present. */
export function readBilling(params: Params | undefined) {
  const field = (name: string) => (params && text(params, name)) || null
  return {
    address: readAddress(params && nested(params, 'address')),
    email: field('email'),
    name: field('name'),
    phone: field('phone'),
    tax_id: null,
  }
}

/** Where something is shipped to, or null. */
export function readShipping(params: Params) {
  const shipping = nested(params, 'shipping')
  if (!shipping) return null
  return {
    address: readAddress(nested(shipping, 'address')),
    name: text(shipping, 'name') ?? '',
    phone: text(shipping, 'phone') ?? null,
    carrier: null,
    tracking_number: null,
  }
}
