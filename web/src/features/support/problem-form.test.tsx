import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { aCase, aDelivered } from '@forno/domain/support/testing/a-case'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemForm } from './problem-form.tsx'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: { key: string }) => Promise<Result<unknown>>>(),
}))
vi.mock('../../data/commands.ts', () => ({ call }))

const order = aDelivered()
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Tell the shop' }))
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const oneMore = () =>
  fireEvent.click(screen.getAllByRole('button', { name: 'One margherita more' })[0] ?? fail())
const fail = (): never => {
  throw new Error('there is no such button')
}

beforeEach(() => {
  cleanup()
  call.mockReset()
  globalThis.scrollTo = vi.fn<() => void>()
})

describe('telling of a problem', () => {
  it('asks for the kind first, then for the items it is about', () => {
    render(<ProblemForm order={order} again={false} />)
    send()
    expect(screen.getByRole('alert').textContent).toMatch(/Choose what was wrong/)
    choose(/missing/)
    send()
    expect(screen.getByRole('alert').textContent).toMatch(/Choose the items/)
    expect(call).not.toHaveBeenCalled()
  })

  it('sends the kind, the pieces and the words, and is empty again afterwards', async () => {
    call.mockResolvedValue(ok(aCase()))
    render(<ProblemForm order={order} again={false} />)
    choose(/missing/)
    oneMore()
    fireEvent.change(screen.getByLabelText(/Anything to add/), { target: { value: ' None. ' } })
    send()
    await waitFor(() => expect(screen.queryByRole('radio', { checked: true })).toBeNull())
    expect(call).toHaveBeenCalledWith('reportProblem', {
      order: order.id,
      key: expect.stringMatching(/^[\w-]{16,}$/),
      kind: 'missing',
      items: [{ key: 'line-1', quantity: 1 }],
      note: 'None.',
      photo: null,
    })
  })

  it('sends the same key again after a lost answer, and a new one for something else', async () => {
    call.mockResolvedValueOnce(refuse('tryAgain')).mockResolvedValue(ok(aCase()))
    render(<ProblemForm order={order} again={false} />)
    choose(/late/)
    send()
    expect((await screen.findByRole('alert')).textContent).toMatch(/try again/)
    send()
    await waitFor(() => expect(screen.queryByRole('radio', { checked: true })).toBeNull())
    choose(/late/)
    send()
    await waitFor(() => expect(call).toHaveBeenCalledTimes(3))
    const [first, second, third] = call.mock.calls.map(([, { key }]) => key)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('asks for words when it is something else, and for no items when it came late', () => {
    render(<ProblemForm order={order} again={false} />)
    choose(/Something else/)
    send()
    expect(screen.getByRole('alert').textContent).toMatch(/few words/)
    choose(/late/)
    expect(screen.queryByRole('group', { name: /Which items/ })).toBeNull()
  })

  it('offers before the food is there only what can be known then', () => {
    render(<ProblemForm order={aDelivered({ status: 'onTheWay' })} again={false} />)
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    expect(screen.queryByRole('radio', { name: /missing/ })).toBeNull()
  })
})
