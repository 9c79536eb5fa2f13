import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than this on the way to something, and nobody would walk it. */
const FURTHEST = 60

/** Walks with Tab until the focus stands on the target. Waits for it first, as people do. */
export async function tabTo(page: Page, target: Locator, step = 'Tab'): Promise<void> {
  await expect(target).toBeAttached()
  for (let stops = 0; stops < FURTHEST; stops += 1) {
    if (await target.evaluate(hasFocus)) return
    await page.keyboard.press(step)
  }
  await expect(target, `to be reached with ${step} in ${FURTHEST} stops`).toBeFocused({
    timeout: 1,
  })
}

/** Walks to the target and presses a key on it. */
export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Walks back to the target and presses Enter on it. */
export async function pressBackAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target, 'Shift+Tab')
  await page.keyboard.press('Enter')
}

const hasFocus = (element: Element): boolean => element === document.activeElement
