import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { isOwnHost, isOwnOrigin, listenHere } from '../lib/listen.ts'
import type { Answer } from './answer.ts'
import { sendToDevice } from './fcm.ts'
import type { PushBox } from './push-box.ts'
import { sendText } from './texts.ts'
import { stream } from './stream.ts'

/**
 * FCM and a text message service on this machine, which keep everything and pass nothing on. Port 0 takes a free one.
 *
 * - `POST /v1/projects/{project}/messages:send`: FCM's HTTP v1 (`fcm.ts`).
 * - `POST /2010-04-01/Accounts/{account}/Messages.json`: Twilio's (`texts.ts`).
 * - `GET /messages`, `?token=`: what devices were sent, oldest first: `{ name, token, at, data, message }`, where
 *   `data` is `{ title, body, link, tag, silent, at }`, all of it text. `DELETE` forgets them.
 * - `GET /stream?token=`: the same as server-sent events, each as it comes (`event: message`).
 * - `GET /texts`, `?to=`: text messages: `{ sid, to, from, body, at }`. `DELETE` forgets them.
 * - `PUT /down`, `DELETE /down`: both services answer 503 until told otherwise.
 * - `PUT /gone?token=`, `DELETE /gone?token=`: FCM knows this token no more (404 UNREGISTERED), or again.
 * - `DELETE /`: as if just started.
 *
 * Pages of this machine may read; telling it things is for programs, which send no `Origin`.
 */
export async function servePush(box: PushBox, port: number) {
  const server = createServer((request, response) => void answerCall(box, request, response))
  return listenHere(server, port)
}

async function answerCall(box: PushBox, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const { origin, host } = request.headers
  const isPage = origin !== undefined
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (isPage && isOwnOrigin(origin)) headers['access-control-allow-origin'] = origin
  const isService = url.pathname.startsWith('/v1/') || url.pathname.startsWith('/2010-04-01/')
  if (request.method === 'GET' && url.pathname === '/stream' && isOwnHost(host)) {
    return stream(box, url.searchParams.get('token'), response, headers)
  }
  // Another site's page could reach this machine under a name of its own: answer only to our names. The services are
  // called by theirs (firebase-admin thinks that it talks to fcm.googleapis.com), and read by no page.
  const answer: Answer =
    !isService && !isOwnHost(host)
      ? { status: 421, body: { error: 'Not my name.' } }
      : isPage && request.method !== 'GET'
        ? { status: 405, body: { error: 'Only programs may change what is here.' } }
        : await answerTo(box, request, url)
  response
    .writeHead(answer.status, {
      ...headers,
      ...answer.headers,
      'content-type': 'application/json',
    })
    .end(JSON.stringify(answer.body))
}

async function answerTo(box: PushBox, request: IncomingMessage, url: URL): Promise<Answer> {
  const { method = 'GET' } = request
  const { pathname: path, searchParams } = url
  const project = /^\/v1\/projects\/([\w-]+)\/messages:send$/.exec(path)?.[1]
  const account = /^\/2010-04-01\/Accounts\/(\w+)\/Messages\.json$/.exec(path)?.[1]
  if (method === 'POST') {
    const { authorization = '' } = request.headers
    const call = { authorization, body: await whole(request) }
    if (project !== undefined) return sendToDevice(box, project, call)
    if (account !== undefined) return sendText(box, account, call)
  }
  const token = searchParams.get('token')
  const to = searchParams.get('to')
  const done = { status: 200, body: { ok: true } }
  switch (`${method} ${path}`) {
    case 'GET /messages':
      return found(box.messages().filter((one) => token === null || one.token === token))
    case 'GET /texts':
      return found(box.texts().filter((one) => to === null || one.to === to))
    case 'DELETE /messages':
      box.forgetMessages()
      return done
    case 'DELETE /texts':
      box.forgetTexts()
      return done
    case 'PUT /down':
    case 'DELETE /down':
      box.setDown(method === 'PUT')
      return done
    case 'PUT /gone':
    case 'DELETE /gone':
      if (token === null) return { status: 400, body: { error: 'Which token?' } }
      box.setGone(token, method === 'PUT')
      return done
    case 'DELETE /':
      box.reset()
      return done
    default:
      return { status: 404, body: { error: 'There are /messages, /stream, /texts, /down, /gone.' } }
  }
}

const found = (body: unknown): Answer => ({ status: 200, body })

async function whole(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString()
}
