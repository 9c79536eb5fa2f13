import { newDesk } from '@forno/domain/dispatch/desk'
import { refuse } from '@forno/domain/refusal/refusal'
import { DndContext } from '@dnd-kit/core'
import { aDriver } from '@forno/domain/run/testing/a-run'
import { anOrder, EVENING } from '@forno/domain/testing/an-order'
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { call } from '../../data/commands.ts'
import { onNewDevice, renderInShop } from '../../testing/with-shop.tsx'
import { emptyBoard, useBoard } from './board.ts'
import { OrdersPanel } from './orders-panel.tsx'
import { Questions } from './questions.tsx'

vi.mock('../../data/commands.ts', () => ({ call: vi.fn<typeof call>() }))

const here = <T,>(value: T) => ({ state: 'here', value, stale: false, heardAt: 1 }) as const
const order = anOrder({ id: 'order-a', status: 'ready', driver: null, run: null })

beforeEach(() => {
  onNewDevice()
  vi.mocked(call).mockReset()
  useBoard.setState({
    ...emptyBoard(EVENING),
    orders: here([order]),
    runs: here([]),
    drivers: here([aDriver()]),
    desk: here(null),
  })
})

const show = () =>
  renderInShop(
    <DndContext>
      <OrdersPanel />
      <Questions />
    </DndContext>,
  )

it('gives an order to a driver who is chosen, and shows beside it why the shop says no', async () => {
  vi.mocked(call).mockResolvedValue(refuse('driverCannot', { params: { why: 'tooMuch' } }))
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Give K7M2 to…' }))
  fireEvent.click(await screen.findByRole('button', { name: /Test driver.*at once/ }))
  expect(vi.mocked(call).mock.calls).toEqual([
    ['assignDriver', { order: 'order-a', driver: 'driver-1' }],
  ])
  const said = await screen.findAllByText(/more than fits into the bag/)
  expect(said.length).toBeGreaterThan(0)
})

it('says what holds an order, and lets it go', () => {
  vi.mocked(call).mockResolvedValue({ ok: true, value: { pins: [] } })
  const pin = { kind: 'hold', orderId: 'order-a' } as const
  useBoard.setState({
    desk: here({ ...newDesk('centro'), pins: [pin] }),
  })
  show()
  fireEvent.click(screen.getByRole('button', { name: /Take back: K7M2 is held/ }))
  expect(vi.mocked(call).mock.calls).toEqual([
    ['changePins', { store: 'centro', add: [], remove: [pin] }],
  ])
})

it('cannot give what the kitchen has not accepted', () => {
  useBoard.setState({ orders: here([{ ...order, status: 'placed' }]) })
  show()
  expect(screen.queryByRole('button', { name: 'Give K7M2 to…' })).toBeNull()
  expect(screen.getByText(/once the kitchen has accepted it/)).toBeTruthy()
})
