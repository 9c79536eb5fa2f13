import { anOrder, aPickup } from '@forno/domain/testing/an-order'
import { aReview } from '@forno/domain/testing/a-review'
import { type Result, refuse } from '@forno/domain/refusal/refusal'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Review } from '@forno/domain/reviews/review'
import { ReviewForm } from './review-form.tsx'

const { call, sendOrderPhoto } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: Record<string, unknown>) => Promise<Result<unknown>>>(),
  sendOrderPhoto: vi.fn<() => Promise<string>>(),
}))
vi.mock('../../data/commands.ts', () => ({ call }))
vi.mock('../../data/order-photos.ts', () => ({ sendOrderPhoto }))
vi.mock('../../lib/shrink-photo.ts', () => ({ shrinkPhoto: async (file: Blob) => file }))
vi.mock('../../data/proof-photo-url.ts', () => ({
  proofPhotoUrl: async (path: string) => `https://pictures.test/${path}`,
}))

const order = anOrder({ status: 'delivered' })
const onSaid = vi.fn<() => void>()
const show = (of = order, known: Review | null = null) =>
  render(<ReviewForm order={of} known={known} onSaid={onSaid} />)
const stars = (group: string, n: number) =>
  fireEvent.click(
    within(screen.getByRole('group', { name: group })).getByRole('radio', {
      name: new RegExp(`^${n} star`),
    }),
  )
const press = () => fireEvent.click(screen.getByRole('button', { name: /^Send/ }))
const sent = (n = 0) => call.mock.calls[n]?.[1]
const addPhoto = () => {
  const file = new File(['a picture'], 'pizza.jpg', { type: 'image/jpeg' })
  fireEvent.change(screen.getByLabelText(/^Add a photo/), { target: { files: [file] } })
}

beforeEach(() => {
  cleanup()
  call.mockReset()
  call.mockResolvedValue({ ok: true, value: null })
  sendOrderPhoto.mockReset()
  sendOrderPhoto.mockResolvedValue('reviews/a/b/c/d.jpg')
  onSaid.mockReset()
  URL.createObjectURL = () => 'blob:picture'
  URL.revokeObjectURL = () => undefined
})

describe('a review', () => {
  it('needs stars for the food, and says so where they belong', async () => {
    show()
    press()
    const food = screen.getByRole('group', { name: 'The food' })
    expect(await within(food).findByRole('alert')).toBeTruthy()
    expect(document.activeElement).toBe(within(food).getAllByRole('radio')[0])
    expect(call).not.toHaveBeenCalled()
  })

  it('sends what was said, and nothing for what was not', async () => {
    show()
    stars('The food', 4)
    const funghi = screen.getByRole('group', { name: 'funghi' })
    fireEvent.click(within(funghi).getByRole('radio', { name: 'Not good' }))
    fireEvent.change(screen.getByLabelText(/^In your words/), { target: { value: 'Crisp.' } })
    press()
    await vi.waitFor(() => expect(onSaid).toHaveBeenCalledOnce())
    expect(call).toHaveBeenCalledWith('reviewOrder', {
      order: order.id,
      food: 4,
      delivery: null,
      items: [{ item: 'funghi', good: false }],
      text: 'Crisp.',
      photo: null,
    })
  })

  it('of what was collected has no stars for a delivery', () => {
    show(aPickup({ status: 'collected' }))
    expect(screen.queryByRole('group', { name: 'The delivery' })).toBeNull()
  })

  it('sends its photo once, also when the answer is lost', async () => {
    call.mockResolvedValueOnce(refuse('tryAgain'))
    show()
    stars('The food', 5)
    addPhoto()
    await screen.findByAltText('The photo for your review')
    press()
    await screen.findByText('Not sent')
    press()
    await vi.waitFor(() => expect(onSaid).toHaveBeenCalledOnce())
    expect(sendOrderPhoto).toHaveBeenCalledOnce()
    expect([sent(0)?.['photo'], sent(1)?.['photo']]).toEqual(Array(2).fill('reviews/a/b/c/d.jpg'))
  })

  it('is not sent without its photo when that does not go through, and nothing is lost', async () => {
    sendOrderPhoto.mockRejectedValueOnce(new Error('no line'))
    show()
    stars('The food', 5)
    addPhoto()
    await screen.findByAltText('The photo for your review')
    press()
    expect(await screen.findByText('Not sent')).toBeTruthy()
    expect(call).not.toHaveBeenCalled()
    press()
    await vi.waitFor(() => expect(onSaid).toHaveBeenCalledOnce())
  })

  it('begins with what was said before, photo and all', async () => {
    show(order, aReview({ food: 2, photo: 'reviews/x/y/z/old.jpg', text: 'Cold.' }))
    expect(await screen.findByAltText('The photo of your review')).toBeTruthy()
    press()
    await vi.waitFor(() => expect(onSaid).toHaveBeenCalledOnce())
    expect(sent()).toMatchObject({ food: 2, delivery: 4, photo: 'reviews/x/y/z/old.jpg' })
  })
})
