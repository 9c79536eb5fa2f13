import * as v from 'valibot'
import { pageConfig } from './embedded.ts'
import type { Stop } from './listen.ts'
import { SHOW_PUSH } from './push-messages.ts'

const sentSchema = v.object({ data: v.record(v.string(), v.string()) })

/**
 * Beside emulators: hears what the stand-in of FCM was given for this token and hands it to the service worker in FCM's
 * envelope, as a browser would. Does nothing where the real one pushes.
 */
export function followStandIn(token: string): Stop {
  const { push } = pageConfig()
  if (!push || !('standIn' in push)) return () => undefined
  const stream = new EventSource(`${push.standIn}/stream?token=${encodeURIComponent(token)}`)
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => void handOver(data))
  return () => stream.close()
}

async function handOver(text: string): Promise<void> {
  const sent = v.safeParse(sentSchema, JSON.parse(text))
  if (!sent.success) return
  const { active } = await navigator.serviceWorker.ready
  const push = JSON.stringify({ data: sent.output.data })
  active?.postMessage({ type: SHOW_PUSH, push }, { transfer: [] })
}
