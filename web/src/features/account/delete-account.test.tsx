import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DeleteAccount } from './delete-account.tsx'

vi.setConfig({ testTimeout: 30_000 })

const { deleteAccount } = vi.hoisted(() => ({
  deleteAccount: vi.fn<() => Promise<Result<{ by: number }>>>(),
}))
vi.mock('../../data/own-data.ts', () => ({ deleteAccount }))
const onDeleted = vi.fn<(by: number) => void>()

beforeEach(() => {
  cleanup()
  deleteAccount.mockReset()
  onDeleted.mockReset()
})

const open = async () => {
  render(<DeleteAccount email="ana@forno.test" onDeleted={onDeleted} />)
  const user = userEvent.setup({ delay: null })
  await user.click(screen.getByRole('button', { name: 'Delete my account' }))
  return user
}
const press = () => screen.getByRole('button', { name: 'Delete everything' })
const confirm = () => screen.getByLabelText('Type ana@forno.test to confirm')

describe('deleting an account', () => {
  it('says what goes and what the law keeps', async () => {
    await open()
    expect(screen.getByText(/your addresses, cards, favourites/)).toBeDefined()
    expect(screen.getByText(/The law makes us keep/)).toBeDefined()
  })

  it('does nothing until the address has been typed', async () => {
    const user = await open()
    await user.click(press())
    expect(screen.getByText('Type ana@forno.test to go on.')).toBeDefined()
    expect(deleteAccount).not.toHaveBeenCalled()
  })

  it('tells when all of it is gone', async () => {
    deleteAccount.mockResolvedValue(ok({ by: 7 }))
    const user = await open()
    await user.type(confirm(), ' ANA@forno.test')
    await user.click(press())
    expect(onDeleted).toHaveBeenCalledWith(7)
  })

  it('says why not while an order is under way', async () => {
    deleteAccount.mockResolvedValue(refuse('orderUnderWay'))
    const user = await open()
    await user.type(confirm(), 'ana@forno.test')
    await user.click(press())
    expect(await screen.findByText(/is still under way/)).toBeDefined()
    expect(onDeleted).not.toHaveBeenCalled()
  })
})
