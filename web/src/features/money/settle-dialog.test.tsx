import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DrawerRow } from './drawer-row.tsx'

/** The shop's answers. */
const shop = vi.hoisted(() => vi.fn<(name: string, input: unknown) => Promise<unknown>>())
vi.mock('../../data/commands.ts', () => ({ call: shop }))
vi.setConfig({ testTimeout: 30_000 })

const drawer = {
  total: 3450,
  currency: 'USD',
  orders: [
    { order: 'order-0001', code: 'K7M2', amount: 2000, at: 0 },
    { order: 'order-0002', code: 'P3QX', amount: 1450, at: 0 },
  ],
  more: false,
}
/** The drawer always says the same; these are what settling it answers, one after the other. */
const answers = (...settlings: Result<unknown>[]) => {
  shop.mockImplementation((name) =>
    Promise.resolve(name === 'readCash' ? ok(drawer) : (settlings.shift() ?? refuse('tryAgain'))),
  )
}
const settled = () =>
  shop.mock.calls.flatMap(([name, input]) => (name === 'settleCash' ? [input] : []))

async function open() {
  const user = userEvent.setup({ delay: null })
  render(
    <MemoryRouter>
      <ul>
        <DrawerRow store="centro" drawer="driver-1" name="Demo driver" since="" />
      </ul>
    </MemoryRouter>,
  )
  await user.click(await screen.findByRole('button', { name: 'Settle the cash of Demo driver' }))
  return { user, dialog: within(screen.getByRole('dialog')) }
}

beforeEach(() => shop.mockReset())
afterEach(cleanup)

describe('settling the cash of a shift', () => {
  it('shows what is expected and how the counted differs, before it is sent', async () => {
    answers()
    const { user, dialog } = await open()
    expect(dialog.getByText('$34.50')).toBeDefined()
    const counted = dialog.getByRole('textbox', { name: /Counted/ })
    await user.type(counted, '34')
    expect(dialog.getByText('$0.50 missing.')).toBeDefined()
    await user.type(counted, '.50')
    expect(dialog.getByText('Exact.')).toBeDefined()
    expect(settled()).toEqual([])
  })

  it('wants an amount, at its field', async () => {
    answers()
    const { user, dialog } = await open()
    await user.click(dialog.getByRole('button', { name: 'Take it over' }))
    expect(document.activeElement).toBe(dialog.getByRole('textbox', { name: /Counted/ }))
    expect(dialog.getByRole('alert').textContent).toContain('34.50')
    expect(settled()).toEqual([])
  })

  it('explains that the amount has changed meanwhile, keeps what was counted, and expects the new one', async () => {
    answers(
      refuse('cashChanged', { field: 'expected', params: { now: 4000 } }),
      ok({ settlement: 's1', difference: -550 }),
    )
    const { user, dialog } = await open()
    await user.type(dialog.getByRole('textbox', { name: /Counted/ }), '34.50')
    await user.click(dialog.getByRole('button', { name: 'Take it over' }))
    expect(await dialog.findByText('Meanwhile the amount has changed')).toBeDefined()
    expect(dialog.getByText('$40.00')).toBeDefined()
    await user.click(dialog.getByRole('button', { name: 'Take it over' }))
    expect(await screen.findByText('$34.50 taken over')).toBeDefined()
    expect(settled()).toMatchObject([
      { expected: 3450, counted: 3450 },
      { expected: 4000, counted: 3450 },
    ])
  })

  it('is the same settlement when it is tried again', async () => {
    answers(refuse('tryAgain'), ok({ settlement: 's1', difference: 0 }))
    const { user, dialog } = await open()
    await user.type(dialog.getByRole('textbox', { name: /Counted/ }), '34.50')
    await user.click(dialog.getByRole('button', { name: 'Take it over' }))
    await dialog.findByText('Not settled')
    await user.click(dialog.getByRole('button', { name: 'Take it over' }))
    expect(await screen.findByText('$34.50 taken over')).toBeDefined()
    const [first, again] = settled()
    expect(again).toEqual(first)
  })
})
