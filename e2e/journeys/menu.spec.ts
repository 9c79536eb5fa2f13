import { demoMenu } from '../../tools/seed/menu/demo-menu.ts'
import { expect, test } from '../support/journey.ts'
import { openMenu } from '../support/shopping.ts'

for (const width of [390, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('each part of the menu is one tap away', async ({ page }) => {
      await openMenu(page)
      const parts = page.getByRole('navigation', { name: 'Parts of the menu' })
      for (const name of ['Sides', 'Veggie', 'Dips']) {
        await parts.getByRole('link', { name }).click()
        const heading = page.getByRole('heading', { level: 2, name })
        await expect.poll(() => heading.evaluate(whereItRests), name).toBe('below the header')
        await expect(parts.getByRole('link', { name })).toHaveAttribute('aria-current', 'true')
      }
    })
  })
}

test('the menu can be searched, and sifted by what somebody eats and must not eat', async ({
  page,
}) => {
  await openMenu(page)
  const found = page.getByRole('heading', { level: 3 })
  await expect(found).toHaveCount(demoMenu.items.length)
  await page.getByRole('searchbox', { name: 'Search the menu' }).fill('gorgonzola')
  await expect(page.getByText(/^\d+ things? suits?$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Four Cheese' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Hawaiian' })).toHaveCount(0)

  // What suits in none of its forms is not there; what suits on another crust says so.
  await page.getByRole('searchbox', { name: 'Search the menu' }).fill('')
  await page.getByRole('checkbox', { name: 'Vegetarian' }).check()
  await expect(page.getByRole('heading', { level: 3, name: 'Pepperoni', exact: true })).toHaveCount(
    0,
  )
  await page.getByRole('checkbox', { name: 'Gluten' }).check()
  await expect(page.getByText('on gluten-free crust').first()).toBeVisible()
  await expect(page.getByText(/traces are possible/)).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search the menu' }).fill('anchovies')
  await expect(found).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(found).toHaveCount(demoMenu.items.length)
})

/** Where a heading stands once the page has stopped moving: below header and strip, in the upper third. */
function whereItRests(heading: Element): Promise<string> {
  const top = () => heading.getBoundingClientRect().top
  const before = top()
  return new Promise((resolve) => {
    setTimeout(() => {
      if (top() !== before) resolve('moving')
      else resolve(top() > 115 && top() < 270 ? 'below the header' : `at ${top()}`)
    }, 150)
  })
}
