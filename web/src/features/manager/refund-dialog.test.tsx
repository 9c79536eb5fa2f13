import { newPayment, type Payment } from '@forno/domain/payment/payment'
import { settled } from '@forno/domain/payment/settle'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { aCheckout, aHalfAndHalf, aLine, anOrder } from '@forno/domain/testing/an-order'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '../../data/commands.ts'
import { PaymentActions } from './payment-actions.tsx'

vi.mock('../../data/commands.ts', () => ({ call: vi.fn<typeof call>() }))
vi.setConfig({ testTimeout: 30_000 })

const order = anOrder(
  { status: 'delivered' },
  { checkout: aCheckout({ lines: [aLine({ quantity: 2 }), aHalfAndHalf()] }) },
)
const payment: Payment = settled({
  ...newPayment(order, 'cash', 0),
  cash: { amount: order.quote.total, drawer: 'driver-1', by: 'driver-1', at: 0, settledIn: null },
})

/** What went to the shop, one after the other. */
const sent = () => vi.mocked(call).mock.calls.map(([, input]) => input)
const answers = (...results: Awaited<ReturnType<typeof call<'refundOrder'>>>[]) => {
  for (const result of results) vi.mocked(call).mockResolvedValueOnce(result)
}
const dialog = () => within(screen.getByRole('dialog', { name: `Refund order ${order.code}` }))

async function open() {
  const user = userEvent.setup({ delay: null })
  render(
    <MemoryRouter>
      <PaymentActions order={order} payment={payment} />
    </MemoryRouter>,
  )
  await user.click(screen.getByRole('button', { name: 'Refund…' }))
  return user
}

beforeEach(() => vi.mocked(call).mockReset())
afterEach(cleanup)

describe('refunding an order', () => {
  it('asks for a reason at its field, with the focus there, and sends nothing without', async () => {
    const user = await open()
    await user.click(dialog().getByRole('button', { name: /^Refund \$/ }))
    const reason = dialog().getByRole('textbox', { name: /^Reason/ })
    expect(await dialog().findByRole('alert')).toBeDefined()
    await vi.waitFor(() => expect(document.activeElement).toBe(reason))
    expect(sent()).toEqual([])
  })

  it('shows what pieces come to before anything is sent', async () => {
    const user = await open()
    await user.click(dialog().getByRole('radio', { name: /By line/ }))
    expect(screen.queryByTestId('given-back')).toBeNull()
    await user.click(dialog().getByRole('button', { name: /^One half .* more$/i }))
    const back = screen.getByTestId('given-back').textContent
    expect(dialog().getByRole('button', { name: `Refund ${back}` })).toBeDefined()
    expect(sent()).toEqual([])
  })

  it('is the same refund when it is tried again, and another one afterwards', async () => {
    const user = await open()
    answers(refuse('tryAgain'), ok({ amount: 450, left: 100 }), ok({ amount: 450, left: 0 }))
    const fill = async () => {
      await user.click(dialog().getByRole('radio', { name: /An amount/ }))
      await user.clear(dialog().getByRole('textbox', { name: /^Amount/ }))
      await user.type(dialog().getByRole('textbox', { name: /^Amount/ }), '4.50')
      await user.click(dialog().getByRole('button', { name: 'It came late' }))
    }
    await fill()
    await user.click(dialog().getByRole('button', { name: 'Refund $4.50' }))
    expect(await dialog().findByText('Nothing was refunded')).toBeDefined()
    // Closed and opened again in between: what was typed is still there.
    await user.click(dialog().getByRole('button', { name: 'Back' }))
    await user.click(screen.getByRole('button', { name: 'Refund…' }))
    expect(dialog().getByRole('textbox', { name: /^Amount/ })).toHaveProperty('value', '4.50')
    await user.click(dialog().getByRole('button', { name: 'Refund $4.50' }))
    expect(await screen.findByText('$4.50 refunded')).toBeDefined()
    expect(screen.getByText(/\$1\.00 can still be given back/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Refund…' }))
    await fill()
    await user.click(dialog().getByRole('button', { name: 'Refund $4.50' }))
    await vi.waitFor(() => expect(sent()).toHaveLength(3))
    const [first, again, next] = sent()
    expect(first).toMatchObject({ what: { kind: 'amount', amount: 450 }, bearer: 'shop' })
    expect(again).toEqual(first)
    expect(next).not.toHaveProperty('key', first && 'key' in first ? first.key : '')
  })

  it('shows at the amount how much is left by now, and keeps what was typed', async () => {
    const user = await open()
    answers(refuse('refundTooMuch', { field: 'what.amount', params: { left: 120 } }))
    await user.click(dialog().getByRole('radio', { name: /An amount/ }))
    const amount = dialog().getByRole('textbox', { name: /^Amount/ })
    await user.type(amount, '4.50')
    await user.type(dialog().getByRole('textbox', { name: /^Reason/ }), 'Cold')
    await user.click(dialog().getByRole('button', { name: 'Refund $4.50' }))
    expect(await dialog().findByText(/At most \$1\.20 of this order/)).toBeDefined()
    await vi.waitFor(() => expect(document.activeElement).toBe(amount))
    expect(amount).toHaveProperty('value', '4.50')
    expect(dialog().getByRole('textbox', { name: /^Reason/ })).toHaveProperty('value', 'Cold')
  })
})
