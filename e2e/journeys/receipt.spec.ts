import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/journey.ts'
import { lettersTo } from '../support/letters.ts'
import { demoAccount, signInAs } from '../support/people.ts'
import { picture } from '../support/picture.ts'

/** Delivered some days ago, paid by card, a dip refunded. */
const past = 'demo-order-08'

test('a customer looks at a receipt, prints it and has it mailed; a stranger gets neither', async ({
  page,
  someone,
}) => {
  await signInAs(page, 'customer')
  await page.goto('/orders')
  const order = page.getByRole('article').filter({ hasText: 'Calabrese' })
  await order.getByRole('link', { name: /^Receipt of order/ }).click()
  await expect(page).toHaveURL(new RegExp(`/orders/${past}/receipt$`))

  const receipt = page.getByRole('article', { name: /^Receipt of order/ })
  await expect(receipt).toContainText('no garlic, extra')
  const paid = receipt.getByLabel('How it was paid')
  await expect(paid).toContainText('Visa ending 4242')
  await expect(paid).toContainText('The dip was not in the bag.')
  const total = (await receipt.getByTestId('total').textContent()) ?? ''
  await expectAccessible(page, 'receipt')
  await picture(page, 'receipt')

  // On paper there is the receipt and nothing else.
  await page.emulateMedia({ media: 'print' })
  await expect(receipt).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Mail it to me' }).click()
  await expect(page.getByText(/^The receipt goes to c…@/)).toBeVisible()
  const letter = (await lettersTo(demoAccount('customer').email)).at(-1)
  expect(letter?.subject).toMatch(/^Your receipt from Forno Centro, order \w{4}$/)
  for (const part of [letter?.text, letter?.html]) {
    expect(part).toContain(total)
    expect(part).toContain(`/orders/${past}/receipt`)
  }

  const stranger = await signInAs(await someone(), 'driver')
  await stranger.goto(`/orders/${past}/receipt`)
  await expect(stranger.getByText('No receipt to show')).toBeVisible()
  await expect(stranger.getByRole('main')).not.toContainText('Calabrese')
})
