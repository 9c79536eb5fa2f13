import { afterEach, expect, it } from 'vitest'
import { pushBox } from './push-box.ts'
import { servePush } from './serve.ts'
import { twilioSms } from '../../functions/src/platform/twilio-sms.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).toReversed()) await one()
})

const account = `AC${'0'.repeat(32)}`

async function anSms(token = 'a-token') {
  const box = pushBox(() => 1_000)
  const server = await servePush(box, 0)
  undo.push(server.close)
  const origin = `http://127.0.0.1:${server.port}`
  return { box, sms: twilioSms({ account, token, from: '+15550100000', origin }) }
}

const text = { to: '+59820000001', text: 'K7M2: on its way. ñ&=+', key: 'order-a:onTheWay' }

it('a text goes out as Twilio takes it, every sign of it', async () => {
  const { box, sms } = await anSms()
  expect(await sms.send(text)).toBe('ok')
  expect(box.texts()).toMatchObject([{ to: text.to, from: '+15550100000', body: text.text }])
})

it.each(['+15005550001', '+15005550004', '+15005550009'])(
  'a number that cannot be reached (%s) is not tried again',
  async (to) => {
    const { sms } = await anSms()
    expect(await sms.send({ ...text, to })).toBe('no')
  },
)

it('trouble at Twilio, or with our account, is to be tried again, and tells no number', async () => {
  const { box, sms } = await anSms()
  box.setDown(true)
  await expect(sms.send(text)).rejects.toThrow(/^Twilio answers 503 20503$/)
  const { sms: stranger } = await anSms('')
  await expect(stranger.send(text)).rejects.toThrow(/^Twilio answers 401 20003$/)
})
