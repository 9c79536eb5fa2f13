import { type HttpsFunction, onRequest } from 'firebase-functions/https'
import type { Context } from './context.ts'
import { functionOptions } from './function-options.ts'
import { theWorld } from './production.ts'

/** A request whose body counts to the letter, because somebody has signed it. */
export interface RawRequest {
  /** Upper case. */
  method: string
  /** As it came; empty when there was none. */
  body: Buffer
  /** A header by its name; empty when it is not there, the first of several. */
  header: (name: string) => string
}

export interface RawResponse {
  status: number
  /** A word for whoever reads the sender's records. */
  body: string
}

/** An https function that machines call. No browser may: nothing here answers to a page. */
export const rawDoor = (
  answer: (request: RawRequest, ctx: Context) => Promise<RawResponse>,
): HttpsFunction =>
  onRequest({ ...functionOptions, invoker: 'public', cors: false }, async (request, response) => {
    const seen: RawRequest = {
      method: request.method.toUpperCase(),
      body: bodyOf(request),
      header: (name) => request.get(name) ?? '',
    }
    const { status, body } = await answer(seen, theWorld())
    response.status(status).set('Cache-Control', 'no-store').type('text/plain').send(body)
  })

/** A request without a body has no raw one either, whatever its type says. */
const bodyOf = ({ rawBody }: { rawBody?: Buffer }): Buffer => rawBody ?? Buffer.alloc(0)
