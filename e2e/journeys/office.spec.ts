import { expect, test } from '../support/journey.ts'
import { openMoney, openPayment } from '../support/staff-screens.ts'

/** An order of the seed that was paid in cash, and handed over. */
const paidInCash = 'demo-order-11'

test('a manager gives cash back, and it stands in the books at once', async ({ page }) => {
  await openPayment(page, paidInCash)
  await page.getByRole('button', { name: 'Refund…' }).click()
  const refund = page.getByRole('dialog', { name: /^Refund order/ })

  // Without a reason nothing goes out, and the reason is asked for where it belongs.
  await refund.getByRole('radio', { name: 'An amount' }).check({ force: true })
  await refund.getByRole('textbox', { name: /^Amount/ }).fill('1.50')
  await expect(refund.getByTestId('given-back')).toHaveText('$1.50')
  await refund.getByRole('button', { name: 'Refund $1.50' }).click()
  await expect(refund.getByRole('textbox', { name: /^Reason/ })).toBeFocused()

  await refund.getByRole('button', { name: 'It came late' }).click()
  await refund.getByRole('button', { name: 'Refund $1.50' }).click()
  await expect(page.getByText('$1.50 refunded')).toBeVisible()
  const moments = page.getByRole('list', { name: 'What happened to the money' })
  await expect(moments.getByText('Refund decided by Demo manager').last()).toBeVisible()
  await expect(moments.getByText('“It came late”, the shop bears it.').last()).toBeVisible()
  await expect(moments.getByText('Booked: the refund').last()).toBeVisible()
  const books = page.getByRole('table', { name: 'The books' })
  await expect(books.getByText('Refunds · shop').last()).toBeVisible()
  await expect(books.getByText('Σ $0.00')).toBeVisible()

  await openMoney(page)
  const today = page.getByRole('region', { name: 'Today' })
  await expect(today.getByRole('row', { name: /^Refunded/ })).not.toContainText('$0.00')
})
