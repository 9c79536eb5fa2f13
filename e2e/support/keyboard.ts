import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than this on the way to something, and nobody would walk it. */
const FURTHEST = 80

/** Walks with Tab until the focus stands on the target. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < FURTHEST; stops += 1) {
    if ((await target.count()) === 1 && (await target.evaluate(hasFocus))) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `to be reached with Tab in ${FURTHEST} stops`).toBeFocused({ timeout: 1 })
}

/** Walks to the target and presses a key on it. */
export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

const hasFocus = (element: Element): boolean => element === document.activeElement
