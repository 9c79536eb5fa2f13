import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import {
  addProduct,
  choosePickup,
  enterAddress,
  goToCart,
  goToCheckout,
  openMenu,
  totalOn,
} from './shopping.ts'
import { orderOn, type SeenOrder } from './tracker.ts'

/** Cards of the stand-in, by what their bank does. */
export const cards = {
  pays: '4242 4242 4242 4242',
  asksItsHolder: '4000 0025 0000 3155',
  hasNoMoney: '4000 0000 0000 9995',
  takesItsTime: '4000 0000 0000 7007',
} as const
export type CardName = keyof typeof cards

/** The card form, which is Stripe's: a frame that our page cannot look into. */
export const cardForm = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Secure payment input frame"]')

export const walletButton = (page: Page): Locator =>
  page
    .frameLocator('iframe[title="Secure express checkout frame"]')
    .getByRole('button', { name: 'Demo wallet' })

/** The window in which a bank asks its card's holder. */
export const bank = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Secure 3D Secure frame"]')

export const answerBank = (page: Page, answer: 'Complete' | 'Fail'): Promise<void> =>
  bank(page).getByRole('button', { name: answer }).click()

/** Types a card in, as on any till. */
export async function enterCard(page: Page, card: CardName): Promise<void> {
  const form = cardForm(page)
  await form.getByLabel('Card number').fill(cards[card])
  await form.getByLabel('Expiry date').fill('12 / 34')
  await form.getByLabel('Security code').fill('123')
}

export const payButton = (page: Page): Locator => page.getByRole('button', { name: /^Pay \$/ })

export async function payBy(page: Page, card: CardName): Promise<void> {
  await enterCard(page, card)
  await payButton(page).click()
}

interface Wish {
  name: string
  /** Where to; to be collected when left out. */
  door?: { street: string; number: string }
  /** Percent for the driver. */
  tip?: 10 | 15 | 20
}

/**
 * From an empty cart to the button that pays, with the price unchanged on the way. The price comes back as it was
 * shown. Nothing of a card is entered yet.
 */
export async function goToPay(page: Page, { name, door, tip }: Wish): Promise<string> {
  await openMenu(page)
  await addProduct(page, 'Chicken Wings', '12 wings')
  await goToCart(page)
  if (door) await enterAddress(page, door)
  else await choosePickup(page)
  if (tip) await page.getByRole('radio', { name: new RegExp(`^${tip} %`) }).check()
  await goToCheckout(page)
  const price = await totalOn(page).innerText()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Phone').fill('+598 2000 0777')
  await expect(payButton(page)).toHaveText(`Pay ${price}`)
  return price
}

/** An order that a card has paid: for journeys about what comes after. */
export async function orderByCard(page: Page, wish: Wish): Promise<SeenOrder & { price: string }> {
  const price = await goToPay(page, wish)
  await payBy(page, 'pays')
  return { ...(await orderOn(page)), price }
}

/** Waits for the page that says what comes after the first try, and reads which order it is about. */
export async function onPayPage(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/orders\/[\w-]+\/pay$/)
  return new URL(page.url()).pathname.split('/').at(-2) ?? ''
}
