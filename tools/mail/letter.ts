import { simpleParser } from 'mailparser'

/** A letter as it was received. */
export interface ReceivedLetter {
  /** Addresses it was handed in for, in lower case. */
  to: string[]
  from: string
  subject: string
  text: string
  /** Empty when the letter has none. */
  html: string
  messageId: string
  /** When it arrived, epoch milliseconds. */
  at: number
}

/** Reads a letter as it came over the wire. `to` is what the envelope says: that is who would have got it. */
export async function readLetter(
  raw: Buffer,
  to: readonly string[],
  at: number,
): Promise<ReceivedLetter> {
  const mail = await simpleParser(raw)
  return {
    to: to.map((address) => address.toLowerCase()),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    messageId: mail.messageId ?? '',
    at,
  }
}
