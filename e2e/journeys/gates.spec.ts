import type { Page } from '@playwright/test'
import { expect, test } from '../support/journey.ts'
import { demoAccount, signInAs, signInByForm } from '../support/people.ts'
import { claimedRoles } from '../support/records.ts'

const areas = [
  ['/kitchen', 'the kitchen'],
  ['/driver', 'the driver area'],
  ['/dispatch', 'the dispatch board'],
  ['/manager', 'the manager area'],
  ['/money', 'the money'],
  ['/staff', 'staff and roles'],
] as const

async function expectGate(page: Page, path: string, area: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: 'Not your area' })).toBeVisible()
  await expect(page.getByText(`You need another role to see ${area}`)).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Areas' }).getByRole('link')).toHaveCount(0)
}

test('a visitor meets the gate of every area, and signs in from there', async ({ page }) => {
  for (const [path, area] of areas) await expectGate(page, path, area)
  await page.goto('/kitchen')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Mail address').fill(demoAccount('cook').email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This password does not go with this mail address.')).toBeVisible()
  await expect(page.getByLabel('Mail address')).toHaveValue(demoAccount('cook').email)
  await page.getByLabel('Password').fill('forno-demo')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Kitchen/ })).toBeVisible()
})

test('a customer meets the gate of every area', async ({ page }) => {
  await signInAs(page, 'customer')
  for (const [path, area] of areas) await expectGate(page, path, area)
})

test('each of the staff sees their own doors only', async ({ someone }) => {
  const cook = await signInAs(await someone(), 'cook')
  await expect(cook.getByRole('navigation', { name: 'Areas' })).toHaveText('Kitchen')
  await expectNoEntry(cook, '/manager', '/dispatch', '/money', '/driver', '/staff')
  const driver = await signInAs(await someone(), 'driver')
  await expect(driver.getByRole('navigation', { name: 'Areas' })).toHaveText('Driver')
  await expectNoEntry(driver, '/kitchen', '/manager', '/dispatch', '/money', '/staff')
})

async function expectNoEntry(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: 'Not your area' })).toBeVisible()
  }
}

test('an unknown address says so and leads back to the menu', async ({ page }) => {
  await page.goto('/pizzas/of/yesterday')
  await expect(
    page.getByRole('heading', { name: 'There is nothing at this address' }),
  ).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'To the menu' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'Hawaiian' })).toBeVisible()
})

test('an admin gives somebody a role, which works when they sign in, and takes it back', async ({
  someone,
}) => {
  const driver = demoAccount('driver two')
  const admin = await signInAs(await someone(), 'admin')
  const form = admin.getByRole('form', { name: driver.name })
  const cookBox = form.getByRole('checkbox', { name: 'cook' })
  await expect(form.getByRole('checkbox', { name: 'driver' })).toBeChecked()
  await cookBox.check()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('button', { name: 'Save' })).toBeHidden()
  await expect.poll(() => claimedRoles(driver.uid)).toContain('cook')

  const page = await someone()
  await signInByForm(page, driver)
  await page.goto('/kitchen')
  await expect(page.getByRole('article', { name: /^Ticket / }).first()).toBeVisible()

  await cookBox.uncheck()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => claimedRoles(driver.uid)).toEqual(['driver'])
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInByForm(page, driver)
  await expectNoEntry(page, '/kitchen')
})
