import { formatMoney } from '../../web/src/lib/money.ts'
import { doors } from '../../tools/seed/doors.ts'
import { deliver, moveAs } from '../support/hands.ts'
import { expect, test } from '../support/journey.ts'
import { centsOf } from '../support/money.ts'
import { entriesOf, guestName, paymentRecord } from '../support/records.ts'
import { orderForDelivery } from '../support/shopping.ts'
import { openManager } from '../support/staff-screens.ts'
import { expectStage } from '../support/tracker.ts'

test('something is missing and made good at once; a larger one waits, and a manager answers', async ({
  someone,
}) => {
  const guest = await someone()
  const { id, code } = await orderForDelivery(guest, {
    name: guestName('Demo guest with a light bag'),
    door: doors.mercedes,
    count: 4,
  })
  await moveAs('cook', id, 'accept')

  // Before it comes: the customer asks, the shop answers.
  const help = guest.getByRole('region', { name: 'Help with this order' })
  await help.getByRole('link', { name: /^Messages/ }).click()
  const log = guest.getByRole('log', { name: 'What was said' })
  await expect(log).toContainText('Nothing has been said yet.')
  await guest.getByLabel('Your message').fill('The bell is broken, please call.')
  await guest.getByRole('button', { name: 'Send' }).click()
  await expect(log).toContainText('You,')
  const manager = await openManager(await someone())
  await manager.goto(`/support/orders/${id}`)
  const shopLog = manager.getByRole('log', { name: 'What was said' })
  await expect(shopLog).toContainText('The bell is broken, please call.')
  await manager.getByLabel('Your message').fill('The driver will call you.')
  await manager.getByRole('button', { name: 'Send' }).click()
  await expect(log).toContainText('The driver will call you.')

  // What came was too little: one piece is made good at once.
  await deliver(id)
  await guest.getByRole('link', { name: 'To the order' }).click()
  await expectStage(guest, 'delivered', 'delivery')
  // Nothing is given back before the job behind the hand-over has booked the cash.
  await expect(guest.getByText('Paid in cash.')).toBeVisible()
  await help.getByRole('link', { name: 'Something wrong?' }).click()
  const tell = async (pieces: number, note: string) => {
    await guest.getByRole('radio', { name: /^Something was missing/ }).check({ force: true })
    for (let n = 0; n < pieces; n += 1) {
      await guest.getByRole('button', { name: 'One Chicken Wings more' }).click()
    }
    await guest.getByRole('textbox', { name: /^Anything to add/ }).fill(note)
    await guest.getByRole('button', { name: 'Tell the shop' }).click()
  }
  await tell(1, 'One box was not in the bag.')
  const good = guest.getByText(/^\$\d+\.\d\d are yours again$/)
  await expect(good).toBeVisible()
  const back = centsOf((await good.innerText()).split(' ')[0] ?? '')
  expect(back).toBeGreaterThan(0)
  expect((await paymentRecord(id)).refunded).toBe(back)
  const booked = (await entriesOf(id)).filter(({ kind }) => kind === 'refund')
  expect(booked).toHaveLength(1)
  expect(booked[0]?.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)

  // Two more are above the owner's cap: a manager looks.
  await tell(2, 'And two more, now that we have looked.')
  await expect(guest.getByText('A manager is looking at it')).toBeVisible()
  await manager.getByRole('link', { name: /^Support/ }).click()
  const waiting = manager.getByRole('article', { name: `Problem with order ${code}` })
  await expect(waiting).toContainText('And two more, now that we have looked.')
  await expect(waiting).toContainText('more than is given at once')
  // Of three boxes that were paid for with fee and tax, each costs the same but for the odd cents.
  const sums = [0, 1, 2].map((less) => formatMoney(2 * back - less, 'USD').replace('$', '\\$'))
  await expect(waiting).toContainText(new RegExp(`The rules come to (${sums.join('|')})\\.`))
  await expect(waiting.getByRole('list', { name: `How order ${code} went` })).toContainText(
    'delivered',
  )
  await waiting.getByRole('radio', { name: 'Points' }).check({ force: true })
  await waiting.getByRole('textbox', { name: 'Points' }).fill('250')
  await waiting.getByRole('button', { name: /^We are sorry/ }).click()
  await waiting.getByRole('button', { name: 'Give 250 points and answer' }).click()
  await expect(waiting).toBeHidden()
  const decided = manager.getByRole('list', { name: 'Decided lately' }).getByRole('listitem')
  await expect(decided.filter({ hasText: code }).filter({ hasText: '250 points' })).toHaveCount(1)

  // The customer sees it where they told of it, and on the tracker.
  await expect(guest.getByText('You got 250 points for it')).toBeVisible()
  await guest.getByRole('link', { name: 'To the order' }).click()
  await expect(guest.getByText('You got 250 points for it')).toBeVisible()
  await expect(guest.getByText(/We are sorry/)).toBeVisible()
  expect((await paymentRecord(id)).refunded).toBe(back)
})
