import { expect, type Locator, type Page } from '@playwright/test'
import type { MoveName } from '@forno/domain/order/moves'
import { moveWords } from '@forno/domain/words/statuses'
import { type DemoName, signInAs } from './people.ts'

// Every function that opens a screen waits for its first snapshot: a listener of the emulator that is attached
// while a write is on its way can miss it for good (firebase-tools #8654), and people do look before they press.

/** The kitchen's board, with the tickets that the demo shop always has. */
export async function openKitchen(page: Page, who: DemoName = 'cook'): Promise<Page> {
  await signInAs(page, who)
  if (who !== 'cook') await page.goto('/kitchen')
  await expect(page.getByRole('article', { name: /^Ticket / }).first()).toBeVisible()
  return page
}

/** The manager's list of orders. */
export async function openManager(page: Page): Promise<Page> {
  await signInAs(page, 'manager')
  await expect(page.getByRole('article', { name: /^Order / }).first()).toBeVisible()
  return page
}

/** An order's page with its payment, as a manager sees it. */
export async function openPayment(page: Page, order: string): Promise<Page> {
  await openManager(page)
  await page.goto(`/manager/orders/${order}`)
  await expect(page.getByRole('list', { name: 'What happened to the money' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'The books' })).toBeVisible()
  return page
}

/** From any area of a manager to the page of the shop's money, with everybody's cash known. */
export async function openMoney(page: Page): Promise<Page> {
  await page.getByRole('link', { name: /^Money/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Money' })).toBeVisible()
  await expect(page.getByText('asking…')).toHaveCount(0)
  return page
}

/** The dispatch board, with its lists. */
export async function openBoard(page: Page): Promise<Page> {
  await openManager(page)
  await page.goto('/dispatch')
  await expect(page.getByRole('checkbox', { name: /^Automatic dispatch/ })).toBeVisible()
  await expect(page.getByRole('article', { name: /^Order / }).first()).toBeVisible()
  return page
}

export const ticketOf = (kitchen: Page | Locator, code: string): Locator =>
  kitchen.getByRole('article', { name: `Ticket ${code}` })

/** A column of the board by its title; the number of its tickets follows in the heading. */
export const columnOf = (kitchen: Page, title: string): Locator =>
  kitchen.getByRole('region', { name: new RegExp(`^${title}\\s*\\d`) })

/** Presses a move on a ticket. */
export const pressOn = (ticket: Locator, move: MoveName): Promise<void> =>
  ticket.getByRole('button', { name: new RegExp(`^${moveWords[move]}:`) }).click()

export const rowOf = (manager: Page, code: string): Locator =>
  manager.getByRole('article', { name: `Order ${code}` })

/** Switches something of the menu off or on in the manager's dialog, which stays open. */
export async function setSoldOut(manager: Page, name: string, soldOut: boolean): Promise<void> {
  const dialog = manager.getByRole('dialog', { name: 'Sold out today' })
  if (!(await dialog.isVisible())) {
    await manager.getByRole('button', { name: 'Change', exact: true }).click()
  }
  await dialog.getByRole('searchbox').fill(name)
  const one = dialog.getByRole('switch', { name: new RegExp(`^${name}\\s*(There|SOLD OUT)`) })
  if ((await one.getAttribute('aria-checked')) === String(soldOut)) await one.click()
  await expect(one).toHaveAttribute('aria-checked', String(!soldOut))
}
