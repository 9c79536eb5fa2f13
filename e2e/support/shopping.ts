import { expect, type Locator, type Page } from '@playwright/test'
import { type SeenOrder, orderOn } from './tracker.ts'

/** Opens the menu and waits until the page is alive, so that a press is not lost on mere HTML. */
export async function openMenu(page: Page): Promise<void> {
  await page.goto('/')
  // The prerendered page says where the shop is; that it is open only a living page knows.
  await expect(page.getByText(/^Open (now|until)/)).toBeVisible()
}

/** Puts a side, drink, dip or dessert into the cart, from the menu. */
export async function addProduct(page: Page, name: string, variant?: string): Promise<void> {
  if (variant) {
    const which = page.getByRole('group', { name: `Which ${name}`, exact: true })
    await which.getByRole('radio', { name: variant }).check()
  }
  const words = variant ? `Add ${name}, ${variant}` : `Add ${name}`
  await page.getByRole('button', { name: words, exact: true }).click()
}

/** To the cart by the header, as on every customer page. */
export async function goToCart(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
}

export const choosePickup = (page: Page): Promise<void> =>
  page.getByRole('radio', { name: 'Pickup' }).check()

/** Types an address into the cart and takes the street from the list. */
export async function enterAddress(
  page: Page,
  { street, number }: { street: string; number: string },
): Promise<void> {
  // Typed without its end: the list closes once there is nothing left to choose.
  await page.getByRole('combobox', { name: 'Street' }).fill(street.slice(0, -2))
  await page.getByRole('option', { name: street, exact: true }).click()
  await page.getByLabel('Number').fill(number)
  await page.getByLabel('Number').press('Tab')
}

export async function goToCheckout(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
}

/** The total as it is shown on this page: there is one on cart, checkout and order alike. */
export const totalOn = (page: Page): Locator => page.getByTestId('total')

export interface Contact {
  name: string
  phone?: string
  note?: string
}

/** Chooses cash: what journeys do that are not about cards. */
export const payInCash = (page: Page): Promise<void> =>
  page.getByRole('radio', { name: /^Cash at the/ }).check()

/** Fills in the checkout, to be paid in cash. */
export async function enterContact(page: Page, { name, phone, note }: Contact): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Phone').fill(phone ?? '+598 2000 0777')
  if (note) await page.getByLabel(/^Note to the shop/).fill(note)
  await payInCash(page)
}

export const placeButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Place order|Placing your order)/ })

/** Presses the last button and waits for the order's own page. */
export async function placeOrder(page: Page): Promise<SeenOrder> {
  await placeButton(page).click()
  return orderOn(page)
}

/** From an empty cart to an order to be collected, the shortest way: for journeys about what comes after. */
export async function orderForPickup(page: Page, contact: Contact): Promise<SeenOrder> {
  await openMenu(page)
  await addProduct(page, 'Chicken Wings', '12 wings')
  await goToCart(page)
  await choosePickup(page)
  await goToCheckout(page)
  await enterContact(page, contact)
  return placeOrder(page)
}

/** Wings for so many times their price, to be brought to a door and paid in cash there. */
export async function orderForDelivery(
  page: Page,
  {
    door,
    count = 2,
    ...contact
  }: Contact & { door: { street: string; number: string }; count?: number },
): Promise<SeenOrder> {
  await openMenu(page)
  await addProduct(page, 'Chicken Wings', '12 wings')
  await goToCart(page)
  const quantity = page.getByRole('group', { name: 'How many: Chicken Wings' })
  for (let n = 1; n < count; n += 1) {
    await quantity.getByRole('button', { name: 'One Chicken Wings more' }).click()
    await expect(quantity.getByRole('status')).toHaveText(String(n + 1))
  }
  await enterAddress(page, door)
  await goToCheckout(page)
  await enterContact(page, contact)
  return placeOrder(page)
}
