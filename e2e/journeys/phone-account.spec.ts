import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { codeFor } from '../support/accounts.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/journey.ts'
import { takeData } from '../support/own-data.ts'
import { orderForPickup } from '../support/shopping.ts'

test('in by phone: a code that is wrong, then the one that was sent; the second time into the same account', async ({
  page,
  someone,
}) => {
  const number = `+1555010${String(randomInt(10_000)).padStart(4, '0')}`
  await page.goto('/account')
  await askForCode(page, number)
  await expectAccessible(page, 'a code by phone')
  const code = await codeFor(number)
  await enterCode(page, code === '000000' ? '000001' : '000000')
  await expect(page.getByText('This code is not the code that we sent.')).toBeVisible()
  await enterCode(page, code)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await expect(page.getByLabel('Phone')).toHaveValue(number)
  await page.getByLabel('Name').fill('Demo of a phone')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(JSON.parse(await takeData(page)).data.account).toMatchObject([{ phone: number }])

  // On another device they are a guest first, and then who they were.
  const other = await someone()
  await orderForPickup(other, { name: 'Demo guest with a phone', phone: '+598 2000 0999' })
  await other.goto('/account')
  await askForCode(other, number)
  await enterCode(other, await codeFor(number))
  await expect(other.getByRole('heading', { level: 1, name: 'Demo of a phone' })).toBeVisible()
  await expect(other.getByText(/^1 order and .* came along/)).toBeVisible()
})

async function askForCode(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'By phone' }).click()
  await page.getByLabel('Phone number').fill(number)
  await page.getByRole('button', { name: 'Text me a code' }).click()
  await expect(page.getByLabel('Code')).toBeFocused()
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Sign in with this code' }).click()
}
