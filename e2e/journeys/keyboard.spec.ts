import { doors } from '../../tools/seed/doors.ts'
import { expect, test } from '../support/journey.ts'
import { pressAt, pressBackAt, tabTo } from '../support/keyboard.ts'
import { expectHeld } from '../support/money.ts'
import { bank, cardForm, cards, goToPay, payButton, walletButton } from '../support/paying.ts'
import { openMenu, placeButton } from '../support/shopping.ts'
import { expectStage, orderOn } from '../support/tracker.ts'

test('from the menu to a placed order without a mouse', async ({ page }) => {
  const keys = page.keyboard
  await openMenu(page)

  // The menu: past the header, find a pizza by typing, and in.
  await pressAt(page, page.getByRole('link', { name: 'Skip to the page' }))
  await tabTo(page, page.getByRole('searchbox', { name: 'Search the menu' }))
  await keys.type('hawaiian')
  await expect(page.getByText('1 thing suits')).toBeVisible()
  await pressAt(page, page.getByRole('link', { name: 'Hawaiian' }))

  // The builder: half and half, the other half from a dialog, a larger size, more of something.
  await expect(page.getByRole('heading', { level: 1, name: 'Build your Hawaiian' })).toBeAttached()
  await tabTo(page, page.getByRole('radio', { name: 'One pizza' }))
  await keys.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Half and half' })).toBeChecked()
  const right = page.getByRole('button', { name: /^Choose the right half/ })
  await pressAt(page, right)
  const dialog = page.getByRole('dialog', { name: 'Choose the right half' })
  await tabTo(page, dialog.getByRole('searchbox', { name: 'Search pizzas' }))
  await keys.type('napolitana')
  await pressAt(page, dialog.getByRole('button', { name: /^Napolitana/ }))
  await expect(dialog).toBeHidden()
  await expect(right).toBeFocused()
  const size = page.getByRole('group', { name: 'Size' })
  await tabTo(page, size.getByRole('radio', { checked: true }))
  await keys.press('ArrowRight')
  await expect(size.getByRole('radio', { name: /^Large/ })).toBeChecked()
  const pineapple = page.getByRole('group', { name: 'Pineapple', exact: true })
  await tabTo(page, pineapple.getByRole('radio', { checked: true }))
  await keys.press('ArrowRight')
  await expect(pineapple.getByRole('radio', { name: 'Extra' })).toBeChecked()
  await pressAt(page, page.getByRole('button', { name: /^Add to cart/ }))

  // Back on the menu the focus stands at its beginning, so that the header is just before it.
  await expect(page.getByRole('main')).toBeFocused()
  await pressBackAt(page, page.getByRole('link', { name: /^Cart/ }))

  // The cart: where it goes, street by street of the list.
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
  await expect(page.getByText('Half Hawaiian, half Napolitana')).toBeVisible()
  const street = page.getByRole('combobox', { name: 'Street' })
  await tabTo(page, street)
  await keys.type(doors.mercedes.street.slice(0, -2))
  await expect(page.getByRole('option', { name: doors.mercedes.street })).toBeVisible()
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(street).toHaveValue(doors.mercedes.street)
  await tabTo(page, page.getByLabel('Number'))
  await keys.type(doors.mercedes.number)
  await keys.press('Enter')
  await expect(page.getByText(/^We deliver to Centro/)).toBeVisible()
  // The pin can be moved by keys, too.
  const pin = page.getByRole('slider', { name: /^Pin for/ })
  await pressAt(page, pin, 'ArrowLeft')
  await expect(pin).toHaveAttribute('aria-valuetext', /metres from the door/)
  await pressAt(page, page.getByRole('button', { name: 'Go to checkout' }))

  // Checkout: a number that nobody can call stands in the way, and has the focus.
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await tabTo(page, page.getByLabel('Name', { exact: true }))
  await keys.type('Demo guest without a mouse')
  await keys.press('Tab')
  await keys.type('call me')
  // The arrows go from one way to pay to the next.
  await pressAt(page, page.getByRole('radio', { name: /^Card or wallet/ }), 'ArrowRight')
  await expect(page.getByRole('radio', { name: /^Cash at the door/ })).toBeChecked()
  await pressAt(page, placeButton(page))
  const phone = page.getByLabel('Phone')
  await expect(phone).toBeFocused()
  await expect(phone).toHaveAccessibleDescription(/is not a phone number we can call/)
  await keys.press('ControlOrMeta+a')
  await keys.type('+598 2000 0666')
  await pressAt(page, placeButton(page))
  await orderOn(page)
  await expectStage(page, 'placed', 'delivery')
})

test('a card is typed in, and its bank answered, without a mouse', async ({ page }) => {
  const keys = page.keyboard
  const price = await goToPay(page, { name: 'Demo guest without a mouse' })
  await page.getByLabel('Phone').focus()
  const form = cardForm(page)
  // The wallet comes first, and is walked past.
  await tabTo(page, walletButton(page))
  await tabTo(page, form.getByLabel('Card number'))
  await keys.type(cards.asksItsHolder)
  await keys.press('Tab')
  await expect(form.getByLabel('Expiry date')).toBeFocused()
  await keys.type('12')
  await keys.press('Tab')
  await expect(form.getByLabel('Security code')).toBeFocused()
  await keys.type('123')
  // What is wrong is said, and is where the keys are.
  await pressAt(page, payButton(page))
  await expect(form.getByLabel('Expiry date')).toBeFocused()
  await expect(form.getByLabel('Expiry date')).toHaveAccessibleDescription(/incomplete/)
  await keys.type('34')
  await keys.press('Enter')

  await pressAt(page, bank(page).getByRole('button', { name: 'Complete' }))
  const { id } = await orderOn(page)
  await expectStage(page, 'placed', 'pickup')
  await expectHeld(id, price)
})

test('a dialog takes the focus, keeps it, and gives it back', async ({ page }) => {
  await openMenu(page)
  await page.goto('/pizza/hawaiian')
  await page.getByRole('radio', { name: 'Half and half' }).check()
  const opener = page.getByRole('button', { name: /^Choose the left half/ })
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  for (let stops = 0; stops < 45; stops += 1) {
    await page.keyboard.press('Tab')
    const inside = await dialog.evaluate((box) => box.contains(document.activeElement))
    expect(inside, `stop ${stops} is in the dialog`).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})
