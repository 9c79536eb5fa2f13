import type { WireMessage } from './wire-message.ts'

/** What is kept of each kind; beyond that the oldest go: a machine that runs for weeks must not fill up. */
const HOLDS = 2000

/** A notice as it was taken for a device. */
export interface TakenMessage {
  /** `projects/…/messages/1`: FCM's name of it. */
  name: string
  token: string
  /** Epoch milliseconds. */
  at: number
  /** What the page is given: title, body, link, tag, silent, at. All of it text. */
  data: Record<string, string>
  /** As it came over the wire. */
  message: WireMessage
}

/** A text message as it was taken. */
export interface TakenText {
  sid: string
  to: string
  from: string
  body: string
  at: number
}

/** Everything that was sent, in memory, and how the services are told to behave. */
export function pushBox(now: () => number) {
  let count = 0
  let down = false
  const messages: TakenMessage[] = []
  const texts: TakenText[] = []
  const gone = new Set<string>()
  const listeners = new Set<(message: TakenMessage) => void>()
  const keep = <T>(list: T[], one: T) => {
    list.push(one)
    list.splice(0, Math.max(0, list.length - HOLDS))
  }
  return {
    messages: (): readonly TakenMessage[] => messages,
    texts: (): readonly TakenText[] => texts,
    /** Both services answer nothing but 503. */
    isDown: () => down,
    setDown: (is: boolean) => {
      down = is
    },
    /** Devices that FCM knows no more. */
    isGone: (token: string) => gone.has(token),
    setGone: (token: string, is: boolean) => void (is ? gone.add(token) : gone.delete(token)),
    takeMessage(project: string, message: WireMessage): TakenMessage {
      count += 1
      const { token = '', data = {} } = message
      const name = `projects/${project}/messages/${count}`
      const taken = { name, token, at: now(), data, message }
      keep(messages, taken)
      for (const hear of listeners) hear(taken)
      return taken
    },
    takeText(text: Omit<TakenText, 'sid' | 'at'>): TakenText {
      count += 1
      const taken = { ...text, sid: `SM${String(count).padStart(32, '0')}`, at: now() }
      keep(texts, taken)
      return taken
    },
    /** Hears of each notice from now on. Returns its own stop. */
    listen(hear: (message: TakenMessage) => void): () => void {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    forgetMessages: () => void messages.splice(0),
    forgetTexts: () => void texts.splice(0),
    /** As if it had just been started. */
    reset() {
      messages.splice(0)
      texts.splice(0)
      gone.clear()
      down = false
    },
  }
}
export type PushBox = ReturnType<typeof pushBox>
