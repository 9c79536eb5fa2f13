import type { Person } from '@forno/domain/access/roles'
import { getAuth } from 'firebase-admin/auth'
import { type HttpsFunction, onRequest, type Request } from 'firebase-functions/https'
import type { Context } from './context.ts'
import { functionOptions } from './function-options.ts'
import { personFrom } from './person.ts'
import { theWorld } from './production.ts'

/** A request as our own code sees it. */
export interface HttpRequest {
  method: string
  /** Decoded by nobody yet, without the query. */
  path: string
  query: Readonly<Record<string, unknown>>
  body: unknown
  /** Null when there is no body; lower case, without parameters. */
  contentType: string | null
  /** Size of the body. */
  bytes: number
  /** Null without a token, `unknown` with one that is not valid (any more). */
  person: Person | null | 'unknown'
}

export interface HttpResponse {
  status: number
  headers?: Readonly<Record<string, string>>
  body: unknown
}

/** An https function: one pure answer to one request, sent as JSON and never held by a cache on the way. */
export const httpDoor = (
  answer: (request: HttpRequest, ctx: Context) => Promise<HttpResponse>,
): HttpsFunction =>
  onRequest({ ...functionOptions, invoker: 'public', cors: false }, async (request, response) => {
    const ctx = theWorld()
    const { status, headers, body } = await answer(await asSeen(request), ctx)
    response
      .status(status)
      .set({ 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers })
      .send(JSON.stringify(body))
  })

async function asSeen(request: Request): Promise<HttpRequest> {
  const bytes = (request.rawBody as Buffer | undefined)?.length ?? 0
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return {
    method: request.method.toLowerCase(),
    path: request.path,
    query: request.query,
    body: bytes > 0 ? (request.body as unknown) : undefined,
    contentType: bytes > 0 ? (contentType ?? '') : null,
    bytes,
    person: await whoSent(request.headers.authorization),
  }
}

/** Google's front removes nothing: what counts is the token's signature, checked here. */
async function whoSent(authorization: string | undefined): Promise<HttpRequest['person']> {
  if (authorization === undefined) return null
  const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1]
  if (token === undefined) return 'unknown'
  try {
    return personFrom(await getAuth().verifyIdToken(token))
  } catch {
    return 'unknown'
  }
}
