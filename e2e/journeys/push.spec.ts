import { expectAccessible } from '../support/accessible.ts'
import { moveAs } from '../support/hands.ts'
import { expect, test } from '../support/journey.ts'
import {
  expectNotices,
  noticesOn,
  pushService,
  touchNotice,
  wipeNotices,
  workerOf,
} from '../support/pushing.ts'
import { devicesOf, orderRecord } from '../support/records.ts'
import { orderForPickup } from '../support/shopping.ts'
import { expectStage } from '../support/tracker.ts'
import { expectNoReload, markVisit } from '../support/visit.ts'

test('a guest says yes to notices: each state shows once, replaces the last, and opens the order', async ({
  someone,
}) => {
  const page = await someone({ serviceWorkers: 'allow', permissions: ['notifications'] })
  const order = await orderForPickup(page, { name: 'Guest who is told' })
  const worker = await workerOf(page)

  // Asked in our own words, once the order stands.
  await page.getByRole('button', { name: 'Yes, tell me' }).click()
  await expect(page.getByText('We tell you on this device')).toBeVisible()
  const { customer } = await orderRecord(order.id)
  const [device] = await devicesOf(customer)
  expect(device).toMatchObject({ language: 'en', name: expect.stringMatching(/ on Linux$/) })

  // As FCM pushes it.
  const service = await pushService(page)
  const accepted = {
    title: `${order.code}: accepted`,
    body: 'The kitchen has accepted your order.',
    link: `/orders/${order.id}`,
    tag: 'journey:stage',
    at: Date.now(),
  }
  const ready = { ...accepted, title: `${order.code}: ready`, at: accepted.at + 1_000 }
  await service.push(accepted)
  await expectNotices(page, [accepted.title])
  await service.push(ready)
  await expectNotices(page, [ready.title])
  await service.push(ready)
  await service.push(accepted)
  await service.deliver('not ours')
  await expect
    .poll(async () => (await noticesOn(page)).map(({ title }) => title).toSorted())
    .toEqual([ready.title, 'Forno has news for you'].toSorted())
  await wipeNotices(page)

  // All the way: the kitchen accepts, the trigger tells FCM (its stand-in), the worker shows it.
  await page.getByRole('link', { name: /^Account/ }).click()
  await expect(page).toHaveURL(/\/account$/)
  await markVisit(page)
  await moveAs('cook', order.id, 'accept')
  await expectNotices(page, [`${order.code}: accepted`])
  const [told] = await noticesOn(page)
  expect(told).toMatchObject({ link: `/orders/${order.id}`, lang: 'en' })
  await touchNotice(worker)
  await expectStage(page, 'accepted', 'pickup')
  await expectNoReload(page)

  // The same in the inbox, in the language that is chosen there.
  await page.goto('/messages')
  await expect(
    page.getByRole('link', { name: new RegExp(`${order.code}: accepted`) }),
  ).toBeVisible()
  await expectAccessible(page, 'messages')
  await page.getByRole('link', { name: 'How we may tell you' }).click()
  await expect(page.getByText('Notices about your orders come here.')).toBeVisible()
  await expectAccessible(page, 'how to tell')
  // It is marked once it is saved.
  await page.getByRole('radio', { name: 'Español' }).click({ force: true })
  await expect(page.getByRole('radio', { name: 'Español' })).toBeChecked()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/messages')
  const inSpanish = page.getByRole('link', { name: new RegExp(`${order.code}: aceptado`) })
  await expect(inSpanish).toHaveAttribute('lang', 'es')
  await page.goto(`/orders/${order.id}`)
  await expect(page.getByText('La cocina aceptó tu pedido.')).toBeVisible()
  await expect.poll(async () => (await devicesOf(customer))[0]?.language).toBe('es')

  // What the demo shows of it all.
  await page.goto('/__inbox')
  await expect(page.getByRole('heading', { name: `${order.code}: accepted` }).first()).toBeVisible()
  await expectAccessible(page, 'everything that was sent')
})
