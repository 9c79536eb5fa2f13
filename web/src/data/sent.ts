import * as v from 'valibot'
import { pageConfig } from './embedded.ts'

/** Something the system sent, whichever way. Beside emulators only. */
export interface Sent {
  id: string
  way: 'letter' | 'notice' | 'text'
  /** An address, a device, a number. */
  to: string
  title: string
  body: string
  /** The letter as it looks; empty for one without, and for the other ways. */
  html: string
  /** Page of ours that a notice opens; null for the others. */
  link: string | null
  /** Epoch milliseconds. */
  at: number
}

const letters = v.array(
  v.object({
    to: v.array(v.string()),
    subject: v.string(),
    text: v.string(),
    html: v.string(),
    messageId: v.string(),
    at: v.number(),
  }),
)
const notices = v.array(
  v.object({
    name: v.string(),
    token: v.string(),
    at: v.number(),
    data: v.object({ title: v.string(), body: v.string(), link: v.string() }),
  }),
)
const texts = v.array(
  v.object({ sid: v.string(), to: v.string(), body: v.string(), at: v.number() }),
)

async function read<S extends v.GenericSchema>(schema: S, url: string): Promise<v.InferOutput<S>> {
  return v.parse(schema, await (await fetch(url)).json())
}

/** Everything that was sent, newest first; null where the page was not told of any stand-ins. Throws when one is silent. */
export async function fetchSent(): Promise<Sent[] | null> {
  const { sent } = pageConfig()
  if (!sent) return null
  const [posted, pushed, texted] = await Promise.all([
    read(letters, `${sent.letters}/letters`),
    read(notices, `${sent.push}/messages`),
    read(texts, `${sent.push}/texts`),
  ])
  return [
    ...posted.map(({ to, subject, text, html, messageId, at }): Sent => ({
      id: `${messageId} ${at}`,
      way: 'letter',
      to: to.join(', '),
      title: subject,
      body: text,
      html,
      link: null,
      at,
    })),
    ...pushed.map(({ name, token, at, data }): Sent => ({
      id: name,
      way: 'notice',
      to: token,
      ...data,
      html: '',
      at,
    })),
    ...texted.map(({ sid, to, body, at }): Sent => ({
      id: sid,
      way: 'text',
      to,
      title: 'Text message',
      body,
      html: '',
      link: null,
      at,
    })),
  ].toSorted((one, other) => other.at - one.at)
}
