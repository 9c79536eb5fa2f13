import { doors } from '../../tools/seed/doors.ts'
import { expect, test } from '../support/journey.ts'
import { signInAs, signInByForm } from '../support/people.ts'
import { asStrangersSee, orderRecord } from '../support/records.ts'
import {
  addProduct,
  enterAddress,
  enterContact,
  goToCart,
  goToCheckout,
  openMenu,
  placeOrder,
} from '../support/shopping.ts'
import { openKitchen, pressOn, ticketOf } from '../support/staff-screens.ts'
import { expectStage, whereItStands } from '../support/tracker.ts'

const contact = { name: 'Demo guest with a link', phone: '+598 2000 0444' }
const door = doors.mercedes

test('a guest orders, shares the link, and keeps the order when the guest becomes a customer', async ({
  someone,
}) => {
  const kitchen = await openKitchen(await someone())
  const guest = await someone()
  await openMenu(guest)
  await addProduct(guest, 'Chicken Wings', '12 wings')
  await goToCart(guest)
  await enterAddress(guest, door)
  await goToCheckout(guest)
  await enterContact(guest, contact)
  const { id, code } = await placeOrder(guest)
  await expectStage(guest, 'placed', 'delivery')
  const link = guest.getByRole('link', { name: 'Link without sign-in' })
  const address = (await link.getAttribute('href')) ?? ''

  // Somebody else at home, on their own device, without any sign-in.
  const friend = await someone()
  await friend.goto(address)
  await expectStage(friend, 'placed', 'delivery')
  await expect(friend.getByRole('heading', { level: 1, name: `Order ${code}` })).toBeVisible()
  await expect(friend.getByRole('main')).toContainText('1× Chicken Wings')
  await pressOn(ticketOf(kitchen, code), 'accept')
  await expectStage(friend, 'accepted', 'delivery')
  await expectStage(guest, 'accepted', 'delivery')

  // Neither the page nor what stands behind it says where it goes or whose it is.
  const shown = await friend.getByRole('main').innerText()
  const sent = await asStrangersSee(`trackings/${address.replace('/t/', '')}`)
  expect(sent).toContain(code)
  for (const secret of [door.street, contact.name, contact.phone, '0444']) {
    expect(shown).not.toContain(secret)
    expect(sent).not.toContain(secret)
  }
  // The link is a signature: one other letter, and it leads nowhere.
  await friend.goto(`${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`)
  await expect(friend.getByText('This link does not work any more')).toBeVisible()

  // A stranger with an account knows the order's address, and sees nothing of it.
  const stranger = await signInAs(await someone(), 'customer')
  await stranger.goto(`/orders/${id}`)
  await expect(stranger.getByText('You cannot see this order')).toBeVisible()
  await expect(stranger.getByRole('main')).not.toContainText(code)
  // And without any account there is only the door.
  await friend.goto(`/orders/${id}`)
  await expect(friend.getByText('Sign in to see this order')).toBeVisible()

  // The guest makes an account: the same order, on any device.
  const account = { email: `guest-${id.toLowerCase()}@demo.forno.test`, password: 'a-long-one-1' }
  await guest.goto('/account')
  await guest.getByLabel('Name').fill(contact.name)
  await guest.getByLabel('Mail address').fill(account.email)
  await guest.getByLabel('Password').fill(account.password)
  await guest.getByRole('button', { name: 'Make my account' }).click()
  await expect(guest.getByRole('heading', { level: 1, name: contact.name })).toBeVisible()
  await guest.goto(`/orders/${id}`)
  await expectStage(guest, 'accepted', 'delivery')

  const elsewhere = await someone()
  await signInByForm(elsewhere, account)
  await elsewhere.goto('/orders')
  const kept = elsewhere.getByRole('article', { name: `Order ${code}` })
  await kept.getByRole('link', { name: 'Follow it' }).click()
  await expect(whereItStands(elsewhere)).toBeVisible()
  expect((await orderRecord(id)).contact.name).toBe(contact.name)
})
