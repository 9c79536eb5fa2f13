import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Letter, Mail } from './mail.ts'
import { smtpMail } from './smtp-mail.ts'

const arrived: { mail: ParsedMail; to: string[] }[] = []
let full = false
let mail: Mail

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: async (stream, { envelope }, end) => {
    const parsed = await simpleParser(stream)
    if (full) return end(new Error('mailbox full'))
    arrived.push({ mail: parsed, to: envelope.rcptTo.map(({ address }) => address) })
    return end()
  },
})

const letter: Letter = {
  to: 'someone@example.test',
  subject: 'Your receipt from Pizzería Ñandú',
  text: 'Total 24.00',
  html: '<p>Total 24.00</p>',
  key: 'order-1:receipt:a',
}

beforeAll(async () => {
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready)
  })
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('listens nowhere')
  mail = smtpMail({
    url: `smtp://127.0.0.1:${address.port}`,
    from: 'Forno <receipts@shop.test>',
  })
})
afterAll(
  () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
    }),
)
beforeEach(() => {
  arrived.length = 0
  full = false
})

describe('a letter', () => {
  it('arrives as text and as HTML, from the shop', async () => {
    await mail.send(letter)
    expect(arrived.map(({ to }) => to)).toEqual([['someone@example.test']])
    const [{ mail: seen } = { mail: null }] = arrived
    expect(seen?.subject).toBe(letter.subject)
    expect(seen?.text?.trim()).toBe(letter.text)
    expect(seen?.html).toContain(letter.html)
    expect(seen?.from?.text).toContain('receipts@shop.test')
  })

  it('has the same id when it is sent again, another than another letter, and none of its key', async () => {
    await mail.send(letter)
    await mail.send(letter)
    await mail.send({ ...letter, key: 'order-1:receipt:b' })
    const [first, again, other] = arrived.map(({ mail: seen }) => seen.messageId ?? '')
    expect(first).toMatch(/^<[0-9a-f]{64}@shop\.test>$/)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })

  it('goes to one address, also when that looks like two', async () => {
    await mail.send({ ...letter, to: 'a@example.test, b@example.test' }).catch(() => undefined)
    expect(arrived.flatMap(({ to }) => to)).not.toContain('b@example.test')
  })

  it('that nobody takes is an error, so that its job tries again', async () => {
    full = true
    await expect(mail.send(letter)).rejects.toThrow('mailbox full')
    const nowhere = smtpMail({ url: 'smtp://127.0.0.1:1', from: 'receipts@shop.test' })
    await expect(nowhere.send(letter)).rejects.toThrow('ECONNREFUSED')
  })
})
