import { ApiError } from './errors.ts'
import { expanded } from './expand.ts'
import { takeFault, type Fault } from './faults.ts'
import { parseForm, type Params } from './form.ts'
import { begin } from './idempotency.ts'
import type { KeptAnswer } from './kept-answer.ts'
import { secretKeyRequired, whoAsks, type Keys } from './keys.ts'
import type { DoubleAnswer, DoubleRequest } from './message.ts'
import { noRoute, preflight, reply, serverError, tooMany } from './replies.ts'
import { findRoute } from './routes.ts'
import { API_VERSION, type World } from './world.ts'

interface Door {
  world: World
  faults: Fault[]
  heldCalls: (() => void)[]
  keys: Keys
}

/** Answers one `/v1/…` call: faults, key, route, idempotency, the work itself, expansion. Never throws. */
export async function answerCall(door: Door, request: DoubleRequest): Promise<DoubleAnswer> {
  const [path = '', query = ''] = request.path.split('?', 2)
  const route = findRoute(request.method, path)
  if (request.method === 'OPTIONS') return preflight(request, path)
  const headers = headersOf(door.world, request, route?.browser ?? false)
  const fault = takeFault(door.faults, request.method, path)
  if (fault?.kind === 'rate_limit') return reply(tooMany(), headers)
  const lost =
    fault?.kind === 'reset' || fault?.kind === 'timeout' ? { lost: fault.kind } : undefined
  if (lost && fault?.when !== 'after') return lost
  let kept: KeptAnswer | undefined
  try {
    const params = { ...parseForm(query), ...parseForm(request.body) }
    const who = whoAsks(request, params, door.keys)
    if (!route) throw noRoute(request.method, path)
    if (who === 'browser' && !route.browser) throw secretKeyRequired()
    const key = request.method === 'POST' ? request.headers['idempotency-key'] : undefined
    if (key !== undefined) {
      kept = begin(door.world, request, key, headers['request-id'] ?? '')
      if (kept.reply) {
        Object.assign(headers, {
          'idempotent-replayed': 'true',
          'original-request': kept.requestId,
        })
        return lost ?? { ...kept.reply, headers }
      }
    }
    if (fault?.kind === 'hold') await new Promise<void>((resolve) => door.heldCalls.push(resolve))
    if (fault?.kind === 'error' && fault.when !== 'after') throw serverError()
    const done = work(door.world, request, headers, params, route, who)
    if (fault?.kind === 'error') throw serverError()
    if (kept) kept.reply = done
    return lost ?? { ...done, headers }
  } catch (thrown) {
    const refusal = thrown instanceof ApiError ? thrown : serverError(String(thrown))
    const refused = reply(refusal, headers)
    if (kept && !kept.reply) {
      if (refusal.kept) kept.reply = { status: refused.status, body: refused.body }
      else forget(door.world, kept)
    }
    return lost ?? refused
  }
}

function work(
  world: World,
  request: DoubleRequest,
  headers: Record<string, string>,
  params: Params,
  route: NonNullable<ReturnType<typeof findRoute>>,
  who: 'server' | 'browser',
): { status: number; body: string } {
  world.cause = {
    requestId: headers['request-id'] ?? null,
    idempotencyKey: request.headers['idempotency-key'] ?? null,
  }
  try {
    const version = request.headers['stripe-version']
    const answer = route.handler({
      world,
      params,
      id: route.id,
      fromBrowser: who === 'browser',
      older: version !== undefined ? version !== API_VERSION : who === 'server',
    })
    return { status: 200, body: JSON.stringify(expanded(world.state, answer, params), null, 2) }
  } finally {
    world.cause = { requestId: null, idempotencyKey: null }
  }
}

/** A call refused at the door leaves its key free. */
function forget(world: World, kept: KeptAnswer): void {
  for (const [key, one] of world.state.answers) if (one === kept) world.state.answers.delete(key)
}

function headersOf(world: World, request: DoubleRequest, browser: boolean): Record<string, string> {
  const key = request.headers['idempotency-key']
  return {
    'content-type': 'application/json',
    'request-id': world.id('req'),
    'stripe-version': request.headers['stripe-version'] ?? API_VERSION,
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(browser && {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'Request-Id, Stripe-Manage-Version',
    }),
  }
}
