import type { ServerResponse } from 'node:http'
import type { PushBox, TakenMessage } from './push-box.ts'

/** Tells a page of each notice as it comes, to one token or to all, until the page goes away. */
export function stream(
  box: PushBox,
  token: string | null,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
  // Says that the line is open, before anything has come.
  response.write(': open\n\n')
  const tell = (message: TakenMessage) => {
    if (token !== null && message.token !== token) return
    response.write(`event: message\nid: ${message.name}\ndata: ${JSON.stringify(message)}\n\n`)
  }
  response.once('close', box.listen(tell))
}
