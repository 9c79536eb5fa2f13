import { refuse } from '@forno/domain/refusal/refusal'
import type { Handler } from '../platform/command.ts'
import type { Context } from '../platform/context.ts'
import type { HttpRequest, HttpResponse } from '../platform/http-door.ts'
import { MAX_INPUT_BYTES, runCommand } from '../platform/run-command.ts'
import { refuseTooLarge } from '../platform/too-large.ts'
import { openApi } from './openapi.ts'
import { problem, problemOf } from './problem.ts'
import { pathBelow, routesAt } from './routes.ts'

/**
 * Answers one REST request: finds the command by method and path, makes its input of the path, the query (GET)
 * or the body, and runs it as every other door does. A name in the path wins over the same name in the body.
 */
export async function answerRest(
  handlers: Readonly<Record<string, Handler>>,
  request: HttpRequest,
  ctx: Context,
): Promise<HttpResponse> {
  const path = pathBelow(request.path)
  if (path === null) return problem(404)
  if (path === '/openapi.json') return describe(handlers, request)
  const routes = routesAt(handlers, path)
  const found = routes.get(request.method)
  if (!found) return routes.size === 0 ? problem(404) : wrongMethod([...routes.keys()])
  if (request.bytes > MAX_INPUT_BYTES) {
    return problem(413, refuseTooLarge(request.body).refusals)
  }
  if (request.person === 'unknown') return problemOf(refuse('signInFirst').refusals)

  const given = request.method === 'get' ? request.query : bodyOf(request)
  if (typeof given === 'number') return problem(given)
  const input = { ...given, ...found.params }
  const result = await runCommand(found.handler, input, { person: request.person, ctx })
  return result.ok ? { status: 200, body: result.value } : problemOf(result.refusals)
}

/** The body's fields, or the status that says why there are none. */
function bodyOf({ body, contentType }: HttpRequest): object | 400 | 415 {
  if (contentType === null) return {}
  if (contentType !== 'application/json') return 415
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? body : 400
}

const wrongMethod = (methods: readonly string[]): HttpResponse =>
  problem(405, [], { Allow: methods.map((method) => method.toUpperCase()).join(', ') })

function describe(
  handlers: Readonly<Record<string, Handler>>,
  { method }: HttpRequest,
): HttpResponse {
  if (method !== 'get') return wrongMethod(['get'])
  const commands = Object.values(handlers).map(({ command }) => command)
  const headers = { 'Cache-Control': 'public, max-age=300' }
  return { status: 200, headers, body: openApi(commands) }
}
