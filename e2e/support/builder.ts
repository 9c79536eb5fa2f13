import { expect, type Page } from '@playwright/test'

type Amount = 'No' | 'Light' | 'Normal' | 'Extra'

/** From the menu into the builder of a pizza. */
export async function openBuilder(page: Page, pizza: string): Promise<void> {
  await page.getByRole('link', { name: pizza, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Build your ${pizza}` })).toBeAttached()
}

/** Makes it half and half, with this pizza on the right. */
export async function chooseRightHalf(page: Page, pizza: string): Promise<void> {
  await page.getByRole('radio', { name: 'Half and half' }).check()
  await page.getByRole('button', { name: /^Choose the right half/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Choose the right half' })
  await dialog.getByRole('searchbox', { name: 'Search pizzas' }).fill(pizza)
  await dialog.getByRole('button', { name: new RegExp(`^${pizza}`) }).click()
  await expect(dialog).toBeHidden()
}

export const chooseSize = (page: Page, size: string): Promise<void> =>
  page
    .getByRole('group', { name: 'Size' })
    .getByRole('radio', { name: new RegExp(`^${size}`) })
    .check()

/** How much of a topping that is on the pizza already. */
export const setTopping = (page: Page, topping: string, amount: Amount): Promise<void> =>
  page
    .getByRole('group', { name: topping, exact: true })
    .getByRole('radio', { name: amount, exact: true })
    .check()

/** Finds a topping that the recipes do not have and puts it on one half. */
export async function addTopping(
  page: Page,
  topping: string,
  where: 'Left half' | 'Right half',
): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a topping' }).fill(topping)
  await page.getByRole('button', { name: `Add ${topping}`, exact: true }).click()
  await page
    .getByRole('group', { name: `Where: ${topping}` })
    .getByRole('radio', { name: where })
    .check()
}

/** Into the cart, and back on the menu. */
export async function addPizza(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add to cart/ }).click()
  await expect(page).toHaveURL(/\/$/)
}
