import { chromium, type Browser, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../lib/chromium.mjs'
import { openCheckoutSite } from '../testing/checkout-site.ts'

const executablePath = findChromium()
let site: Awaited<ReturnType<typeof openCheckoutSite>>
let browser: Browser
const complaints: string[] = []

beforeAll(async () => {
  site = await openCheckoutSite()
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox'],
  })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A fresh visit to the checkout, with its parts by name. */
async function visit(query = '') {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
  page.setDefaultTimeout(8_000)
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(`${site.url}/${query}`)
  const card = page.frameLocator('iframe[title="Secure payment input frame"]')
  const bank = page.frameLocator('iframe[title="Secure 3D Secure frame"]')
  const pay = () => page.getByRole('button', { name: 'Pay', exact: true }).click()
  const testCard = async (name: RegExp) => {
    await card.getByRole('button', { name }).click()
    await pay()
  }
  return { page, card, bank, pay, testCard, said: (words?: string) => saidOn(page, words) }
}

/** What came of it; waits until something is said, or these words are. */
async function saidOn(page: Page, words?: string): Promise<string> {
  const output = page.locator('output', { hasText: words ?? /\w/ })
  return (await output.textContent()) ?? ''
}

describe('the payment element', () => {
  it('pays with what is typed, by keyboard, without a card number in the page', async () => {
    const { page, card, said } = await visit()
    await card.getByLabel('Card number').focus()
    await page.keyboard.type('4242424242424242')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1234')
    await page.keyboard.press('Tab')
    await page.keyboard.type('123')
    await page.getByText('The card is complete').waitFor()
    expect(await card.getByLabel('Card number').inputValue()).toBe('4242 4242 4242 4242')
    expect(await card.getByLabel('Expiry date').inputValue()).toBe('12 / 34')
    const numbers = await page.evaluate(() => document.documentElement.outerHTML.includes('4242'))
    expect(numbers).toBe(false)
    await page.keyboard.press('Enter')
    expect(await said()).toBe('requires_capture')
  })

  it('says at each field what is wrong, and goes to the first', async () => {
    const { page, card, pay, said } = await visit()
    await card.getByLabel('Card number').fill('4242 4242 4242 4241')
    await card.getByLabel('Expiry date').fill('1220')
    await pay()
    expect(await said()).toBe('validation_error invalid_number')
    await card.getByText('Your card number is invalid.').waitFor()
    await card.getByText("Your card's expiration year is in the past.").waitFor()
    await card.getByText("Your card's security code is incomplete.").waitFor()
    expect(await card.locator('input:focus').getAttribute('name')).toBe('number')
    await page.getByText('The card is not complete').waitFor()
  })

  it('ends with each test card as Stripe does, one after the other', async () => {
    const { testCard, said } = await visit()
    for (const [name, words] of [
      [/^Declined …/, 'card_error card_declined generic_decline'],
      [/^Not enough money/, 'card_error card_declined insufficient_funds'],
      [/^Expired/, 'card_error expired_card'],
      [/^Stays in processing/, 'processing'],
      [/^Declined after saving/, 'card_error card_declined generic_decline'],
      [/^Pays/, 'requires_capture'],
    ] as const) {
      await testCard(name)
      expect(await said(words)).toContain(words)
    }
  })

  it('will not pay for something else than it was made for', async () => {
    const { testCard, said } = await visit('?amount=1999')
    await testCard(/^Pays/)
    expect(await said()).toBe('invalid_request_error payment_intent_unexpected_state')
  })

  it('comes back to the shop where it is told to', async () => {
    const { page, testCard } = await visit('?redirect=always')
    await testCard(/^Pays/)
    await page.waitForURL(/\/back\?.*redirect_status=succeeded/)
    expect(page.url()).toContain('payment_intent_client_secret=')
  })
})

describe('3-D Secure', () => {
  const refused = 'payment_intent_authentication_failure'

  it('ends as the bank is answered', async () => {
    const { bank, testCard, said } = await visit()
    for (const [button, words] of [
      ['Fail', refused],
      ['Complete', 'requires_capture'],
    ] as const) {
      await testCard(/^Asks for 3-D Secure/)
      await bank.getByRole('button', { name: button }).click()
      expect(await said(words)).toContain(words)
    }
  })

  it('is refused by Cancel, and by Escape in the dialog and in the frame of the bank', async () => {
    for (const where of ['by the button', 'in the dialog', 'in the frame']) {
      const { page, bank, testCard, said } = await visit()
      await testCard(/^Asks for 3-D Secure/)
      const complete = bank.getByRole('button', { name: 'Complete' })
      await complete.waitFor()
      const cancel = page.getByRole('dialog').getByRole('button', { name: 'Cancel' })
      await (where === 'in the frame' ? complete : cancel).focus()
      await page.keyboard.press(where === 'by the button' ? 'Enter' : 'Escape')
      expect(await said()).toContain(refused)
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.close()
    }
  })
})

describe('the wallet', () => {
  it('pays with one press, with an empty card form', async () => {
    const { page, said } = await visit()
    const wallet = page.frameLocator('iframe[title="Secure express checkout frame"]')
    await wallet.getByRole('button', { name: 'Demo wallet' }).click()
    expect(await said()).toBe('requires_capture')
  })
})

it('made the page complain about nothing but the refusals', () => {
  const refusals = /status of 402|status of 400|non-HTTPS|over HTTP/
  expect(complaints.filter((text) => !refusals.test(text))).toEqual([])
})
