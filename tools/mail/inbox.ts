import { createServer } from 'node:http'
import { isOwnHost, isOwnOrigin, listenHere } from '../lib/listen.ts'
import type { LetterBox } from './letter-box.ts'

/**
 * The letters over HTTP, on this machine: `GET /letters` is all of them as JSON, oldest first, `?to=` those to one
 * address; `DELETE /letters` forgets them. Port 0 takes a free one.
 */
export async function serveInbox(box: LetterBox, port: number) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const { origin = '' } = request.headers
    // Pages of this machine may read them: the demo shows what was sent.
    const readable = isOwnOrigin(origin)
    const answer = (status: number, value: unknown) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          'cache-control': 'no-store',
          ...(readable && { 'access-control-allow-origin': origin }),
        })
        .end(JSON.stringify(value, null, 2))
    // Another site's page could reach this machine under a name of its own: answer only to our names.
    if (!isOwnHost(request.headers.host)) {
      answer(421, { error: 'Not my name.' })
    } else if (url.pathname !== '/letters') {
      answer(404, { error: 'There is only /letters.' })
    } else if (request.method === 'GET') {
      const to = url.searchParams.get('to')?.toLowerCase()
      answer(
        200,
        box.letters().filter((letter) => to === undefined || letter.to.includes(to)),
      )
    } else if (request.method === 'DELETE' && request.headers.origin === undefined) {
      box.empty()
      answer(200, { ok: true })
    } else {
      answer(405, { error: 'Read them or, from a program, forget them.' })
    }
  })
  return listenHere(server, port)
}
