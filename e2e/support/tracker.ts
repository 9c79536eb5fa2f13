import { expect, type Locator, type Page } from '@playwright/test'
import type { FulfilmentKind } from '@forno/domain/order/fulfilment'
import type { Status } from '@forno/domain/order/statuses'
import { stageSentence } from '@forno/domain/words/statuses'

/** An order as its page names it. */
export interface SeenOrder {
  /** The document's id, from the address. */
  id: string
  /** What people say: the heading's four characters. */
  code: string
}

/** Reads which order a page follows; waits until it does. */
export async function orderOn(page: Page): Promise<SeenOrder> {
  await expect(page).toHaveURL(/\/orders\/[\w-]+$/)
  const heading = page.getByRole('heading', { level: 1, name: /^Order \S+$/ })
  await expect(heading).toBeVisible()
  const code = (await heading.innerText()).replace('Order ', '').trim()
  return { id: new URL(page.url()).pathname.split('/').at(-1) ?? '', code }
}

/** Where the tracker says an order stands. */
export const whereItStands = (page: Page): Locator =>
  page.getByRole('region', { name: 'Where it stands' })

/** Waits until the tracker says so by itself: sentence and marked stage. */
export async function expectStage(page: Page, status: Status, kind: FulfilmentKind): Promise<void> {
  const section = whereItStands(page)
  await expect(section.getByText(stageSentence(status, kind))).toBeVisible()
  await expect(section.getByRole('listitem').and(page.locator('[aria-current=step]'))).toHaveCount(
    1,
  )
}
