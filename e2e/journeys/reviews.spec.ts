import { sweepNow } from '../../functions/src/platform/testing/doors.ts'
import { averageOf } from '@forno/domain/reviews/ratings-math'
import { expect, test } from '../support/journey.ts'
import { signInAs } from '../support/people.ts'
import { openMenu } from '../support/shopping.ts'
import { openManager } from '../support/staff-screens.ts'
import { messagesOn, ratingsRecord } from '../support/records.ts'

/** An order of the seed that the demo customer was brought, and has said nothing of. */
const delivered = 'demo-order-08'
const said = `Hot and crisp ${Date.now()}`

test('a customer says how it was, the shop answers, and everybody reads it', async ({
  someone,
}) => {
  const manager = await openManager(await someone())
  const customer = await signInAs(await someone(), 'customer')
  const before = await ratingsRecord()

  // Asked quietly where the order is followed; the stars by keyboard, as anybody may.
  await customer.goto(`/orders/${delivered}`)
  await customer.getByRole('link', { name: 'Say how it was' }).click()
  await customer.getByRole('group', { name: 'The food' }).getByRole('radio').first().focus()
  for (let n = 1; n < 5; n += 1) await customer.keyboard.press('ArrowRight')
  await expect(customer.getByRole('radio', { name: '5 stars: very good' }).first()).toBeChecked()
  const delivery = customer.getByRole('group', { name: 'The delivery' })
  await delivery.getByRole('radio', { name: /^4 stars/ }).check({ force: true })
  const dip = customer.getByRole('group', { name: 'Tomato and Oregano Dip' })
  await dip.getByRole('radio', { name: 'Not good' }).check({ force: true })
  await customer.getByLabel(/^In your words/).fill(said)
  await customer.getByLabel('Add a photo').setInputFiles('web/public/icon-192.png')
  await expect(customer.getByAltText('The photo for your review')).toBeVisible()
  await customer.getByRole('button', { name: 'Send the review' }).click()
  await expect(customer.getByText('The shop reads it first. Thank you!')).toBeVisible()

  await expect(manager.getByRole('region', { name: 'Reviews' })).toContainText('waiting')
  await manager.getByRole('link', { name: 'Read them' }).click()
  const review = manager
    .getByRole('region', { name: 'Waiting' })
    .getByRole('article')
    .filter({ hasText: said })
  await expect(review.getByAltText('Photo by Demo')).toBeVisible()
  await review.getByLabel('Answer (optional)').fill('Thank you! ')
  await review.getByRole('button', { name: /^We have told the kitchen/ }).click()
  await review.getByRole('button', { name: 'Show and answer' }).click()
  await expect(
    manager.getByRole('region', { name: 'Shown and hidden' }).getByText(said),
  ).toBeVisible()

  const answer = 'Thank you! We have told the kitchen. Thank you for letting us know.'
  await expect(customer.getByText('Everybody can read it now. Thank you!')).toBeVisible()
  await expect(customer.getByText(answer)).toBeVisible()
  const told = await messagesOn(delivered, 'demo-customer')
  expect(told.map(({ kind, params }) => [kind, params['answer']])).toContainEqual([
    'reviewAnswered',
    answer,
  ])

  await sweepNow()
  await expect.poll(async () => (await ratingsRecord()).food.count).toBe(before.food.count + 1)
  const { food } = await ratingsRecord()
  expect(food.sum).toBe(before.food.sum + 5)
  const visitor = await someone()
  await openMenu(visitor)
  const average = String(averageOf(food)?.toFixed(1))
  await visitor.getByRole('link', { name: `${average} of 5 stars · ${food.count} reviews` }).click()
  const article = visitor.getByRole('article').filter({ hasText: said })
  await expect(article.getByText(answer)).toBeVisible()
  await expect(article.getByAltText('Photo by Demo')).toBeVisible()
})
