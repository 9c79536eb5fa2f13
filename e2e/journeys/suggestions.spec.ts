import type { Locator, Page } from '@playwright/test'
import { isHeldOut } from '@forno/domain/recommend/hold-out'
import { demoStore } from '../../tools/seed/shop.ts'
import { expectAccessible } from '../support/accessible.ts'
import { expect, test } from '../support/journey.ts'
import { signInAs } from '../support/people.ts'
import { picture } from '../support/picture.ts'
import { orderRecord } from '../support/records.ts'
import { signInARegular } from '../support/regular.ts'
import {
  choosePickup,
  enterContact,
  goToCart,
  goToCheckout,
  openMenu,
  placeButton,
  placeOrder,
} from '../support/shopping.ts'
import { orderOn } from '../support/tracker.ts'

/** What "your usual" promises, from the menu to an order that stands. */
const MOST_TAPS = 3

/** Counts what is tapped, so that a step cannot creep in unseen. */
function tapping() {
  let taps = 0
  return {
    tap: async (what: Locator) => {
      taps += 1
      await what.click()
    },
    taps: () => taps,
  }
}

/** Σ of what has moved on the page by itself, as browsers measure it. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if ('value' in entry && typeof entry.value === 'number') sum += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('the usual is ordered in three taps at most, and nothing moves when it comes', async ({
      page,
    }) => {
      const had = await signInARegular(page)
      await page.goto('/')
      const usual = page.getByRole('region', { name: 'Your usual' })
      await expect(usual).toContainText('1 × Half Pepperoni, half Green Garden, 2 × Cola')
      await expect(usual).toContainText(/\$\d+\.\d\d today, to /)
      await expect(page.getByRole('region', { name: 'For you, now' })).toBeAttached()
      expect(await layoutShift(page)).toBeLessThan(0.005)
      if (width === 390) await expectAccessible(page, 'menu with suggestions')
      await picture(page, `usual-${width}`)

      const { tap, taps } = tapping()
      await tap(usual.getByRole('button', { name: 'Order my usual' }))
      await tap(placeButton(page))
      const { id } = await orderOn(page)
      expect(taps()).toBeLessThanOrEqual(MOST_TAPS)
      const placed = await orderRecord(id)
      expect(placed).toMatchObject({
        fulfilment: had.fulfilment,
        contact: had.contact,
        payment: { method: 'cash' },
        tookSuggestion: false,
      })
      expect([placed.quote.goods, placed.quote.tip]).toEqual([had.quote.goods, had.quote.tip])
      await page.getByRole('button', { name: 'Cancel this order' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click()
    })
  })
}

test('a newcomer sees what sells now, and one thing that goes with their cart', async ({
  page,
}) => {
  await openMenu(page)
  const row = page.getByRole('region', { name: 'What sells now' })
  await row.getByRole('link', { name: /^Build a Pepperoni/ }).click()
  await page.getByRole('button', { name: /^Add to cart/ }).click()
  await goToCart(page)
  const offer = page.getByRole('region', { name: 'Goes with it' })
  await expect(offer).toContainText('Cola')
  // Of so few orders nothing is claimed.
  await expect(offer).toContainText('Sells well now')
  await expectAccessible(page, 'cart with a suggestion')
  await picture(page, 'cart-suggestion')
  await offer.getByRole('button', { name: 'Add Cola' }).click()
  await expect(page.getByText('Cola is in your cart.')).toBeFocused()
  await expect(offer).toBeHidden()
  await choosePickup(page)
  await goToCheckout(page)
  await expect(offer).toBeHidden()
  await enterContact(page, { name: 'Demo newcomer' })
  const { id } = await placeOrder(page)
  const placed = await orderRecord(id)
  expect(placed.tookSuggestion).toBe(!isHeldOut(placed.customer, demoStore.holdOut))
  await page.getByRole('button', { name: 'Cancel this order' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click()
})

test('a manager reads what suggestions bring', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.goto('/manager')
  await page.getByRole('link', { name: 'What suggestions bring' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Suggestions' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Too early to say' })).toBeVisible()
  await expect(page.getByText(/^10 of 100 people see no suggestions/)).toBeVisible()
  await expect(page.getByRole('table', { name: 'Both groups' })).toBeVisible()
  await expectAccessible(page, 'what suggestions bring')
})
