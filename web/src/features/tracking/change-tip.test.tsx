import type { Order } from '@forno/domain/order/order'
import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { aCustomer } from '@forno/domain/testing/people'
import { aCheckout, anOrder } from '@forno/domain/testing/an-order'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSession } from '../../data/session.ts'
import { ChangeTip } from './change-tip.tsx'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: unknown) => Promise<Result<unknown>>>(),
}))
vi.mock('../../data/commands.ts', () => ({ call }))

const now = Date.now()
const placed = anOrder({ status: 'delivered' }, { checkout: aCheckout({ tip: 200 }), at: now })
const paid = (tip: number, keep = false): Order => ({
  ...placed,
  payment: { method: 'card', keep },
  stageTimes: { placed: now, delivered: now },
  paymentSummary: {
    ...placed.paymentSummary,
    status: 'captured',
    captured: placed.quote.total,
    tip,
  },
})
const show = (order: Order) =>
  render(
    <MemoryRouter>
      <ChangeTip order={order} />
    </MemoryRouter>,
  )
const openOther = (typed: string) => {
  fireEvent.click(screen.getByRole('button', { name: 'Change the tip' }))
  fireEvent.click(screen.getByRole('radio', { name: /Other/ }))
  fireEvent.change(screen.getByLabelText('Your tip'), { target: { value: typed } })
}

beforeEach(() => {
  cleanup()
  call.mockReset()
  useSession.setState({ state: 'signedIn', person: aCustomer(), name: '', email: '' }, true)
})

describe('the tip of an order', () => {
  it('is raised by the difference, said before it is charged', async () => {
    call.mockResolvedValue(ok({ tip: 500, difference: 300 }))
    show(paid(200))
    openOther('5')
    expect(screen.getByText('$3.00 are charged to your card.')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Give $3.00 more' }))
    expect(await screen.findByRole('button', { name: 'Change the tip' })).toBeTruthy()
    expect(call).toHaveBeenCalledWith('changeTip', { order: placed.id, tip: 500 })
  })

  it('goes back by the difference when it is lowered', () => {
    show(paid(200))
    openOther('0.50')
    expect(screen.getByText('$1.50 go back to your card.')).toBeTruthy()
  })

  it('is not sent while it is no amount', () => {
    show(paid(200))
    openOther('two')
    expect(screen.getByRole('alert').textContent).toContain('such as 2.50')
    expect(screen.getByRole('button', { name: 'Keep this tip' })).toHaveProperty('disabled', true)
  })

  it('stays as typed when the shop says no', async () => {
    call.mockResolvedValue(refuse('tipClosed'))
    show(paid(200))
    openOther('5')
    fireEvent.click(screen.getByRole('button', { name: /Give/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('no longer be changed')
    expect(screen.getByLabelText('Your tip')).toHaveProperty('value', '5')
  })

  it('leads to paying what a card without permission was not charged for', () => {
    show(paid(500))
    expect(screen.getByText('$3.00 of the tip are not paid yet')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Pay the tip' })).toHaveProperty(
      'pathname',
      `/orders/${placed.id}/pay`,
    )
  })

  it('is nobody else’s to change', () => {
    const other = aCustomer('customer-2')
    useSession.setState({ state: 'signedIn', person: other, name: '', email: '' }, true)
    show(paid(200))
    expect(screen.queryByRole('button')).toBeNull()
  })
})
