import { badParam } from './errors.ts'
import type { Params } from './form.ts'
import { texts } from './params.ts'
import type { State } from './state.ts'

/** Stripe expands four levels deep and no further. */
const DEEPEST = 4

/** A copy of the answer in which every path in `expand[]` shows the object instead of its id. */
export function expanded(state: State, answer: object, params: Params): object {
  const paths = texts(params, 'expand') ?? []
  if (paths.length === 0) return answer
  const copy: object = JSON.parse(JSON.stringify(answer))
  for (const path of paths) {
    const steps = path.split('.')
    if (steps.length > DEEPEST)
      throw badParam(
        'expand',
        `You cannot expand more than ${DEEPEST} levels of a property (here: ${path}).`,
      )
    open(state, copy, steps, path)
  }
  return copy
}

function open(state: State, here: object, steps: readonly string[], path: string): void {
  if (Array.isArray(here)) {
    for (const one of here) if (isObject(one)) open(state, one, steps, path)
    return
  }
  const [step, ...rest] = steps
  if (step === undefined) return
  if (step === 'refunds' && 'object' in here && here.object === 'charge') showRefunds(state, here)
  if (!(step in here)) throw badParam('expand', `This property cannot be expanded (${path}).`)
  const value: unknown = Reflect.get(here, step)
  if (value === null) return
  const found = typeof value === 'string' ? byId(state, value) : value
  if (!isObject(found)) throw badParam('expand', `This property cannot be expanded (${path}).`)
  const shown: object = typeof value === 'string' ? JSON.parse(JSON.stringify(found)) : found
  Reflect.set(here, step, shown)
  open(state, shown, rest, path)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A charge lists its refunds only when asked. */
function showRefunds(state: State, charge: object): void {
  const id: unknown = Reflect.get(charge, 'id')
  const data = [...state.refunds.values()].filter((refund) => refund.charge === id).toReversed()
  const list = {
    object: 'list',
    data: JSON.parse(JSON.stringify(data)),
    has_more: false,
    url: `/v1/charges/${String(id)}/refunds`,
  }
  Reflect.set(charge, 'refunds', list)
}

function byId(state: State, id: string): object | undefined {
  const tables = [
    state.paymentIntents,
    state.charges,
    state.refunds,
    state.customers,
    state.paymentMethods,
    state.setupIntents,
    state.disputes,
    state.balanceTransactions,
  ]
  for (const table of tables) {
    const found = table.get(id)
    if (found) return found
  }
  return undefined
}
