import { createTransport } from 'nodemailer'
import { sha256 } from './digest.ts'
import type { Mail } from './mail.ts'

/** An attempt that hangs is given up before the job's lease could end. */
const PATIENCE = 10_000

/** The address itself, of `Forno <post@shop.example>` too. */
const bare = (from: string): string => /<([^>]*)>/.exec(from)?.[1] ?? from

/**
 * Mail through a server of somebody's (`smtp://` or `smtps://`, user and password in the address). A connection for
 * each letter: they are few, and a pooled one would be dead by the next. A letter's Message-ID comes from its key, so
 * one that is sent again because its answer was lost is the same letter to whoever receives it.
 */
export function smtpMail({ url, from }: { url: string; from: string }): Mail {
  const host = bare(from).split('@')[1] ?? 'localhost'
  const post = createTransport({
    url,
    connectionTimeout: PATIENCE / 2,
    greetingTimeout: PATIENCE / 2,
    dnsTimeout: PATIENCE / 2,
    socketTimeout: PATIENCE,
    // Letters are made of orders, which are made of what people typed: nothing in them may name a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text, html, key }) => {
      await post.sendMail({
        from,
        // As an object: taken whole, never read as a list of several.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${sha256(key)}@${host}>`,
        // No out-of-office answers to a machine.
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}
