import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, expect, it } from 'vitest'
import { serveInbox } from './inbox.ts'
import { letterBox } from './letter-box.ts'
import { serveSmtp } from './smtp.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).toReversed()) await one()
})

/** A mail server and a client that writes to it. */
async function aPostOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'forno-mail-'))
  undo.push(() => rmSync(folder, { recursive: true }))
  const box = letterBox(folder)
  const smtp = await serveSmtp(box, 0, () => 1_000)
  const inbox = await serveInbox(box, 0)
  const client = createTransport(`smtp://127.0.0.1:${smtp.port}`)
  undo.push(smtp.close, inbox.close, () => client.close())
  const origin = `http://127.0.0.1:${inbox.port}`
  const letters = async (query = '') => (await fetch(`${origin}/letters${query}`)).json()
  return { client, folder, letters, origin }
}

const letter = {
  from: 'Forno <orders@forno.test>',
  to: 'Customer@forno.test',
  subject: 'Your order — grazie',
  text: 'Ready in 20 minutes.',
  html: '<p>Ready in 20 minutes.</p>',
  messageId: '<order-1@forno.test>',
}

it('shows every part of a letter as its reader would see it', async () => {
  const { client, letters } = await aPostOffice()
  await client.sendMail(letter)
  expect(await letters()).toEqual([
    {
      ...letter,
      from: '"Forno" <orders@forno.test>',
      to: ['customer@forno.test'],
      at: 1_000,
    },
  ])
})

it('finds the letters to one address', async () => {
  const { client, letters } = await aPostOffice()
  await client.sendMail(letter)
  await client.sendMail({ ...letter, to: 'cook@forno.test' })
  expect(await letters('?to=COOK@forno.test')).toHaveLength(1)
})

it('still has them after a restart, until told to forget', async () => {
  const { client, folder, letters, origin } = await aPostOffice()
  await client.sendMail(letter)
  expect(letterBox(folder).letters()).toHaveLength(1)
  await fetch(`${origin}/letters`, { method: 'DELETE' })
  expect(await letters()).toEqual([])
  expect(letterBox(folder).letters()).toEqual([])
})

it('lets no web page forget them', async () => {
  const { origin } = await aPostOffice()
  const headers = { origin: 'http://127.0.0.1:5000' }
  const answer = await fetch(`${origin}/letters`, { method: 'DELETE', headers })
  expect(answer.status).toBe(405)
})
