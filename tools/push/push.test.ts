import { afterEach, describe, expect, it } from 'vitest'
import { pushBox } from './push-box.ts'
import { servePush } from './serve.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).toReversed()) await one()
})

async function aStandIn() {
  const server = await servePush(
    pushBox(() => 1_000),
    0,
  )
  undo.push(server.close)
  const origin = `http://127.0.0.1:${server.port}`
  const read = async (path: string) => (await fetch(`${origin}${path}`)).json()
  const tell = (method: string, path: string) => fetch(`${origin}${path}`, { method })
  const send = (message: unknown, authorization = 'Bearer fake') =>
    fetch(`${origin}/v1/projects/demo-forno/messages:send`, {
      method: 'POST',
      headers: { authorization },
      body: JSON.stringify({ message }),
    })
  const text = (form: Record<string, string>, user = `${account}:token`) =>
    fetch(`${origin}/2010-04-01/Accounts/${account}/Messages.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` },
      body: new URLSearchParams(form),
    })
  return { origin, read, tell, send, text }
}

const account = `AC${'0'.repeat(32)}`
const data = { title: 'K7M2: on its way', link: '/orders/o1' }
const headers = { TTL: '60', Urgency: 'high', Topic: 'abc_-1' }
const letter = { To: '+59820000001', From: '+15550000000', Body: 'On its way.' }

describe('a notice', () => {
  it('is kept, and found by its token', async () => {
    const { send, read } = await aStandIn()
    expect(await (await send({ token: 'a', data, webpush: { headers } })).json()).toEqual({
      name: 'projects/demo-forno/messages/1',
    })
    await send({ token: 'b', data })
    expect(await read('/messages?token=a')).toEqual([
      {
        name: 'projects/demo-forno/messages/1',
        token: 'a',
        at: 1_000,
        data,
        message: { token: 'a', data, webpush: { headers } },
      },
    ])
    expect(await read('/messages')).toHaveLength(2)
  })

  it.each([
    ['without a target', { data }],
    ['to two targets', { token: 'a', topic: 'b' }],
    ['with a number as data', { token: 'a', data: { silent: 1 } }],
    ['with a reserved key', { token: 'a', data: { from: 'us' } }],
    ['with too much data', { token: 'a', data: { body: 'x'.repeat(5000) } }],
    ['with a field that does not exist', { token: 'a', text: 'hello' }],
    ['with a TTL that is no number', { token: 'a', webpush: { headers: { TTL: '1 h' } } }],
    ['with a topic of no shape', { token: 'a', webpush: { headers: { Topic: 'a:b' } } }],
  ])('%s is refused as FCM refuses it', async (_, message) => {
    const { send, read } = await aStandIn()
    const answer = await send(message)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { status: 'INVALID_ARGUMENT', details: [{ errorCode: 'INVALID_ARGUMENT' }] },
    })
    expect(await read('/messages')).toEqual([])
  })

  it('needs who sends it', async () => {
    const { send } = await aStandIn()
    expect((await send({ token: 'a', data }, '')).status).toBe(401)
  })

  it('to a device that is gone is 404 UNREGISTERED, until it is there again', async () => {
    const { send, tell } = await aStandIn()
    await tell('PUT', '/gone?token=a')
    const answer = await send({ token: 'a', data })
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { error: { details: [{ errorCode: 'UNREGISTERED' }] } },
    ])
    await tell('DELETE', '/gone?token=a')
    expect((await send({ token: 'a', data })).status).toBe(200)
  })
})

it('is down for devices and telephones alike when told so, until told otherwise', async () => {
  const { send, text, tell } = await aStandIn()
  const both = async () => [(await send({ token: 'a', data })).status, (await text(letter)).status]
  await tell('PUT', '/down')
  expect(await both()).toEqual([503, 503])
  await tell('DELETE', '/down')
  expect(await both()).toEqual([200, 201])
})

describe('a text message', () => {
  it('is kept, and found by its number', async () => {
    const { text, read } = await aStandIn()
    await text(letter)
    expect(await read(`/texts?to=${encodeURIComponent('+59820000001')}`)).toMatchObject([
      { to: '+59820000001', from: '+15550000000', body: 'On its way.', at: 1_000 },
    ])
    expect(await read('/texts?to=1')).toEqual([])
  })

  it('is refused as Twilio refuses it', async () => {
    const { text } = await aStandIn()
    const codeOf = async (form: Record<string, string>, user?: string) =>
      (await (await text({ ...letter, ...form }, user)).json()).code
    expect(await codeOf({ To: '15005550001' })).toBe(21_211)
    expect(await codeOf({ To: '+15005550004' })).toBe(21_610)
    expect(await codeOf({ Body: '' })).toBe(21_602)
    expect(await codeOf({}, `${account}:`)).toBe(20_003)
  })
})

describe('a page', () => {
  const page = { origin: 'http://127.0.0.1:5000' }

  it('of this machine hears of a notice as it comes', async () => {
    const { origin, send } = await aStandIn()
    const leave = new AbortController()
    const answer = await fetch(`${origin}/stream?token=a`, { headers: page, signal: leave.signal })
    expect(answer.headers.get('access-control-allow-origin')).toBe(page.origin)
    await send({ token: 'b', data })
    await send({ token: 'a', data })
    let heard = ''
    for await (const part of answer.body ?? []) {
      heard += Buffer.from(part).toString()
      if (heard.includes('\n\ndata') || heard.includes('event: message')) break
    }
    expect(heard).toContain('"token":"a"')
    expect(heard).not.toContain('"token":"b"')
    leave.abort()
  })

  it('reads, and changes nothing', async () => {
    const { origin } = await aStandIn()
    const read = await fetch(`${origin}/messages`, { headers: page })
    expect(read.headers.get('access-control-allow-origin')).toBe(page.origin)
    const told = await fetch(`${origin}/down`, { method: 'PUT', headers: page })
    expect(told.status).toBe(405)
  })

  it('from elsewhere is not let in', async () => {
    const { origin } = await aStandIn()
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await fetch(`${origin}/messages`, { headers })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})

it('forgets when it is told to', async () => {
  const { send, text, read, tell } = await aStandIn()
  await send({ token: 'a', data })
  await text(letter)
  await tell('DELETE', '/')
  expect([await read('/messages'), await read('/texts')]).toEqual([[], []])
})
