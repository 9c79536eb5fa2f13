import { expect, type Locator, type Page } from '@playwright/test'
import { type DemoName, signInAs } from './people.ts'

// What a driver does with their thumb.

/** The driver's area, before a shift or in one. */
export async function openDriver(page: Page, who: DemoName): Promise<Page> {
  await signInAs(page, who)
  await expect(
    page
      .getByRole('button', { name: /^(Start shift|End shift|I am at the shop|Set out|Finish run)/ })
      .first(),
  ).toBeVisible()
  return page
}

/** Signs a driver in and begins their shift. */
export async function beginShift(page: Page, who: DemoName): Promise<Page> {
  await openDriver(page, who)
  await page.getByRole('button', { name: 'Start shift' }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for an offer' })).toBeVisible()
  await expect(positionOn(page)).toHaveText('Sharing live')
  return page
}

/** Goes home, with nothing in hand. */
export async function endShift(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End shift', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End shift now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Shift over' })).toBeVisible()
}

/** What the phone says of its position. */
export const positionOn = (page: Page): Locator => page.getByRole('status', { name: 'Position' })

export const acceptButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Accept', exact: true })

/** From an accepted run to the road, with every bag. */
export async function setOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I am at the shop' }).click()
  await expect(page.getByRole('heading', { name: /^Pick up/ })).toBeVisible()
  for (const bag of await page.getByRole('checkbox').all()) await bag.check()
  await page.getByRole('button', { name: /^Set out with/ }).click()
}

/** The card of the door that is next. */
export const nextStop = (page: Page, code: string): Locator =>
  page.getByRole('region', { name: `Next stop: order ${code}` })

export const atTheDoor = (page: Page, code: string): Locator =>
  page.getByRole('region', { name: `At the door: order ${code}` })

export async function arrive(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'I am at the door' }).click()
  await expect(atTheDoor(page, code)).toBeVisible()
}

/** Takes exactly what is due in cash. */
export const takeCash = (page: Page, amount: string): Promise<void> =>
  page.getByRole('region', { name: 'Cash' }).getByRole('button', { name: amount }).click()

/** So long the last button has to be held, ms. */
const HOLD_FOR = 900

/** Holds the last button until it is full. Answers when that was, ms. */
export async function holdToConfirm(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Hold to confirm delivery' })
  await button.scrollIntoViewIfNeeded()
  const from = Date.now()
  await button.click({ delay: HOLD_FOR + 100 })
  return from + HOLD_FOR
}

/** After the last door. */
export async function finishRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish run' }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for an offer' })).toBeVisible()
}
