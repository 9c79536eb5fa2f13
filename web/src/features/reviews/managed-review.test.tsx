import { type Result, refuse } from '@forno/domain/refusal/refusal'
import type { Review } from '@forno/domain/reviews/review'
import { aReview } from '@forno/domain/testing/a-review'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ManagedReview } from './managed-review.tsx'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: unknown) => Promise<Result<unknown>>>(),
}))
vi.mock('../../data/commands.ts', () => ({ call }))

const replies = [{ id: 'sorry', text: 'We are sorry.' }]
const show = (review: Review) =>
  render(
    <MemoryRouter>
      <ManagedReview review={review} replies={replies} />
    </MemoryRouter>,
  )
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  cleanup()
  call.mockReset()
  call.mockResolvedValue({ ok: true, value: null })
})

describe('a review as a manager reads it', () => {
  it('leads to its order', () => {
    show(aReview())
    const link = screen.getByRole('link', { name: 'Order K7M2' })
    expect(link.getAttribute('href')).toBe('/manager/orders/order-0001')
  })

  it('is shown with the version that was read', async () => {
    show(aReview({ version: 3 }))
    press('Show it')
    await vi.waitFor(() => expect(call).toHaveBeenCalledOnce())
    expect(call).toHaveBeenCalledWith('moderateReview', {
      order: 'order-0001',
      version: 3,
      state: 'shown',
    })
  })

  it('is answered, begun by what the shop says again and again', async () => {
    show(aReview())
    press('We are sorry.')
    const field = screen.getByLabelText('Answer (optional)')
    expect(field).toHaveProperty('value', 'We are sorry.')
    press('Hide and answer')
    await vi.waitFor(() => expect(field).toHaveProperty('value', ''))
    expect(call.mock.calls[0]?.[1]).toMatchObject({ state: 'hidden', answer: 'We are sorry.' })
  })

  it('keeps a typed answer when somebody else was faster', async () => {
    call.mockResolvedValue(refuse('reviewChanged'))
    show(aReview())
    const field = screen.getByLabelText('Answer (optional)')
    fireEvent.change(field, { target: { value: 'Thank you' } })
    press('Show and answer')
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(field).toHaveProperty('value', 'Thank you')
  })

  it('that is shown can be hidden, and the other way round', () => {
    show(aReview({ state: 'shown' }))
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull()
    cleanup()
    show(aReview({ state: 'hidden' }))
    expect(screen.queryByRole('button', { name: 'Hide it' })).toBeNull()
  })
})
