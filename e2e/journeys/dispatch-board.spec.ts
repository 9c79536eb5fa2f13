import { doors } from '../../tools/seed/doors.ts'
import { quietDispatch, sendHome, startWork } from '../support/dispatching.ts'
import { cook, moveAs } from '../support/hands.ts'
import { expect, test } from '../support/journey.ts'
import { pressAt } from '../support/keyboard.ts'
import { picture } from '../support/picture.ts'
import { orderRecord } from '../support/records.ts'
import { orderForDelivery } from '../support/shopping.ts'
import { openBoard, rowOf } from '../support/staff-screens.ts'

test.beforeEach(quietDispatch)
test.afterEach(quietDispatch)

test('a manager holds an order, gives it away, takes it back and withdraws it, without a mouse', async ({
  someone,
}) => {
  const guest = await someone()
  const { id, code } = await orderForDelivery(guest, {
    name: 'Demo guest on the board',
    door: doors.magallanes,
  })
  await cook(id)
  await startWork('driver')
  await startWork('driver two')
  const board = await openBoard(await someone())
  const keys = board.keyboard
  const row = rowOf(board, code)
  const button = (name: string | RegExp) => board.getByRole('button', { name })

  // What dispatch would do, and why, though it waits for the word.
  await expect(row).toContainText(/Planned for Demo driver( two)?, picked up/)
  await expect(row).toContainText(/Soonest there|There just as|before the food|on one way|Next,/)

  await pressAt(board, button(`Hold ${code}…`))
  await pressAt(board, button('Until it is let go'))
  await expect(row).toContainText(`${code} is held until it is let go`)
  await expect(row).toContainText('Held by hand')
  await pressAt(board, row.getByRole('button', { name: /^Take back: .* is held/ }))
  await expect(row).toContainText('Planned for')

  await pressAt(board, button(`Give ${code} to…`))
  const dialog = board.getByRole('dialog', { name: `Give ${code} to` })
  await expect(dialog).toBeVisible()
  await pressAt(board, dialog.getByRole('button', { name: /^Demo driver two/ }))
  await expect(dialog).toBeHidden()
  await expect(row).toBeHidden()
  const run = board.getByRole('article', { name: `Run ${code}` })
  await expect(run).toContainText('Demo driver two')
  await expect(run).toContainText('accepted')
  await pressAt(board, run.getByRole('button', { name: `Show run ${code} on the map` }))
  await pressAt(board, run.getByRole('button', { name: `Take ${code} back` }))
  await expect(run).toBeHidden()
  await expect(row).toContainText('Planned for')
  expect((await orderRecord(id)).driver).toBeNull()

  await pressAt(board, button(`Give ${code} to…`))
  await pressAt(board, dialog.getByRole('button', { name: /^Demo driver(?! two)/ }))
  await pressAt(board, run.getByRole('button', { name: `Show run ${code} on the map` }))
  await picture(board, 'dispatch')
  await pressAt(board, run.getByRole('button', { name: `Withdraw run ${code}…` }))
  const why = board.getByRole('dialog', { name: `Withdraw ${code}` })
  await pressAt(board, why.getByRole('button', { name: 'Another driver is nearer' }))
  await pressAt(board, why.getByRole('button', { name: 'Withdraw this run' }))
  await expect(run).toBeHidden()
  await expect(row).toContainText('Planned for')

  // Everybody goes home: nobody is left for it, which is said loudly, with what to do.
  for (const name of ['driver', 'driver two'] as const) await sendHome(name)
  const alert = board.getByRole('article', { name: `Nobody can take ${code}` })
  await expect(alert).toBeVisible()
  await expect(alert).toContainText('deliver it yourself')
  await expect(row).toContainText('No driver on shift may take it')
  await pressAt(board, alert.getByRole('button', { name: /^Show/ }))
  await expect(row.getByRole('button', { name: `Show ${code} on the map` })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await keys.press('Escape')
  await moveAs('manager', id, 'callOff', 'Nobody is left to bring it.')
  await expect(row).toBeHidden()
  await expect(alert).toBeHidden()
})
