import type { Result } from '@forno/domain/refusal/refusal'
import { refuse } from '@forno/domain/refusal/refusal'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MailReceipt } from './mail-receipt.tsx'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: { key: string; to?: string }) => Promise<Result<unknown>>>(),
}))
vi.mock('../../data/commands.ts', () => ({ call }))

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Mail it to me' }))
const sent = (n: number) => call.mock.calls[n]?.[1]

beforeEach(() => {
  cleanup()
  call.mockReset()
  render(<MailReceipt order="order-0001" />)
})

describe('a receipt by mail', () => {
  it('says where it went', async () => {
    call.mockResolvedValue({ ok: true, value: { to: 'd…@demo.forno.test' } })
    press()
    expect(await screen.findByText('The receipt goes to d…@demo.forno.test.')).toBeTruthy()
    expect(sent(0)).not.toHaveProperty('to')
  })

  it('asks for an address only when nobody knows one, without calling that an error', async () => {
    call.mockResolvedValueOnce(refuse('mailMissing', { field: 'to' }))
    call.mockResolvedValueOnce({ ok: true, value: { to: 'm…@example.test' } })
    expect(screen.queryByLabelText('Your mail address')).toBeNull()
    press()
    const field = await screen.findByLabelText('Your mail address')
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.change(field, { target: { value: 'me@example.test' } })
    press()
    expect(await screen.findByText(/goes to m…/)).toBeTruthy()
    expect(sent(1)?.to).toBe('me@example.test')
  })

  it('says the same thing twice after a lost answer, and another after one that arrived', async () => {
    call.mockResolvedValueOnce(refuse('tryAgain'))
    call.mockResolvedValue({ ok: true, value: { to: 'd…@demo.forno.test' } })
    press()
    await screen.findByRole('alert')
    press()
    await screen.findByText(/goes to/)
    expect(sent(1)?.key).toBe(sent(0)?.key)
    press()
    await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(3))
    expect(sent(2)?.key).not.toBe(sent(1)?.key)
  })

  it('keeps what was typed when it is no address, and shows it there', async () => {
    call.mockResolvedValueOnce(refuse('mailMissing', { field: 'to' }))
    call.mockResolvedValueOnce(
      refuse('invalid', { field: 'to', params: { problem: 'is not a mail address' } }),
    )
    press()
    const field = await screen.findByLabelText('Your mail address')
    fireEvent.change(field, { target: { value: 'me at home' } })
    press()
    expect((await screen.findByRole('alert')).textContent).toContain('is not a mail address')
    expect(screen.getByDisplayValue('me at home')).toBe(field)
  })
})
