import type { Readable } from 'node:stream'
import { callbackify } from 'node:util'
import { SMTPServer } from 'smtp-server'
import { readLetter } from './letter.ts'
import type { LetterBox } from './letter-box.ts'

/** Nothing the shop writes comes near this, in bytes. */
const LARGEST = 5_000_000

/**
 * A mail server on this machine that takes every letter, from anybody, and sends none of them on. Port 0 takes a free
 * one.
 */
export async function serveSmtp(box: LetterBox, port: number, now: () => number) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    logger: false,
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const take = async () => box.put(await readLetter(await whole(stream), to, now()))
      callbackify(take)(done)
    },
  })
  // A client that goes away in the middle of a letter is its own trouble.
  server.on('error', (trouble) => console.error(`Mail: ${trouble.message}`))
  const listening = server.listen(port, '127.0.0.1')
  await new Promise<void>((resolve, reject) => {
    listening.once('listening', () => resolve())
    listening.once('error', reject)
  })
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    port: address.port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

async function whole(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}
