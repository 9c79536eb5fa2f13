import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { demoAccounts, demoPassword } from '../../tools/seed/demo-accounts.ts'

export type DemoName = 'customer' | 'cook' | 'driver' | 'driver two' | 'manager' | 'admin'

/** The demo account of that name. */
export function demoAccount(name: DemoName) {
  const found = demoAccounts.find((account) => account.name === `Demo ${name}`)
  if (!found) throw new Error(`the seed knows no Demo ${name}`)
  return found
}

/** One tap on the demo's page of doors; comes back on that person's own area. */
export async function signInAs(page: Page, name: DemoName): Promise<Page> {
  await page.goto('/demo')
  await page.getByRole('button', { name: new RegExp(`^Demo ${name}(?! two)\\b`) }).click()
  await expect(page).not.toHaveURL(/\/demo$/)
  return page
}

/** Signs in by the form, as anybody would. */
export async function signInByForm(
  page: Page,
  { email, password = demoPassword }: { email: string; password?: string },
): Promise<void> {
  await page.goto('/account')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

/** Makes an account of somebody who was never here, so that nobody else's cards and orders are met. */
export async function makeAccount(page: Page, name: string): Promise<void> {
  const email = `somebody-${randomUUID().slice(0, 8)}@demo.forno.test`
  await page.goto('/account')
  await page.getByRole('radio', { name: 'New account' }).check()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill('a-long-one-1')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
