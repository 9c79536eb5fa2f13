import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { doors } from '../../tools/seed/doors.ts'
import { openBuilder } from '../support/builder.ts'
import { expectNobody, givePassword } from '../support/accounts.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/journey.ts'
import { pressAt } from '../support/keyboard.ts'
import { lettersTo } from '../support/letters.ts'
import { signInByForm } from '../support/people.ts'
import { takeData } from '../support/own-data.ts'
import { picture } from '../support/picture.ts'
import { enterAddress, orderForPickup } from '../support/shopping.ts'

const name = 'Demo guest who stays'
const phone = '+598 2000 0888'
const password = 'a-long-one-1'

test('a guest becomes an account by a mailed link, keeps what they have, and takes it along when they go', async ({
  page,
}) => {
  const email = `stays-${randomUUID().slice(0, 8)}@demo.forno.test`
  const order = await orderForPickup(page, { name, phone })
  await page.goto('/account')
  await page.getByLabel('Mail address').fill(email)
  await page.getByRole('button', { name: 'Mail me a link instead' }).click()
  await expect(page.getByText('Look into your mail')).toBeVisible()
  await page.goto(await linkTo(email))
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.goto('/orders')
  await expect(page.getByRole('article', { name: `Order ${order.code}` })).toBeVisible()

  await addAddress(page)
  await keepFavourite(page)
  await expectAccessible(page, 'account, in use')
  await picture(page, 'account-own')
  await page.getByRole('button', { name: /^Order Pepperoni/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Pepperoni' }).first()).toBeVisible()

  await page.goto('/account')
  const taken = await takeData(page)
  expect(taken).toContain(order.id)
  expect(taken).toContain(phone)
  expect(taken).toContain(email)

  await givePassword(email, password)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInByForm(page, { email, password })
  await deleteAccount(page, email)
  await expectNobody(email)
  await page.goto('/account')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('does not go with this mail address')).toBeVisible()
})

/** The link of the latest letter to an address. */
async function linkTo(email: string): Promise<string> {
  const letters = await lettersTo(email)
  const link = /https?:\/\/\S+/.exec(letters.at(-1)?.text ?? '')?.[0]
  if (!link) throw new Error(`no link in the letter to ${email}`)
  return link
}

async function addAddress(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Add an address' }).click()
  await page.getByLabel(/^What you call it/).fill('Home')
  await enterAddress(page, doors.mercedes)
  const pin = page.getByRole('slider', { name: /^Pin for/ })
  await pressAt(page, pin, 'ArrowLeft')
  await expect(pin).toHaveAttribute('aria-valuetext', /metres from the door/)
  await page.getByRole('button', { name: 'Save this address' }).click()
  const saved = page.getByRole('region', { name: 'Your addresses' }).getByRole('listitem')
  await expect(saved).toContainText('Home')
}

async function keepFavourite(page: Page): Promise<void> {
  await page.goto('/')
  await openBuilder(page, 'Pepperoni')
  await page.getByRole('button', { name: 'Keep as a favourite' }).click()
  await expect(page.getByText('Kept among your favourites.')).toBeVisible()
  await page.goto('/account')
  await expect(page.getByRole('button', { name: /^Order Pepperoni/ })).toBeEnabled()
}

/** While the order is under way the shop says no; once it is off, the account goes, and the way back in is shut. */
async function deleteAccount(page: Page, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Delete my account' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete your account?' })
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog.getByText(`Type ${email} to go on.`)).toBeVisible()
  await dialog.getByLabel(/^Type /).fill(email)
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(dialog.getByText(/is still under way/)).toBeVisible()
  await expectAccessible(page, 'deleting an account')
  await dialog.getByRole('button', { name: 'Keep my account' }).click()
  await page.goto('/orders')
  await page.getByRole('link', { name: 'Follow it' }).click()
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Yes, cancel|Cancel)/ })
    .click()
  await expect(page.getByText(/cancelled/i).first()).toBeVisible()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await dialog.getByLabel(/^Type /).fill(email)
  await dialog.getByRole('button', { name: 'Delete everything' }).click()
  await expect(page.getByText('Your account is being deleted')).toBeVisible()
  await page.goto('/orders')
  await expect(page.getByText('No orders on this device')).toBeVisible()
}
