import type { Person } from '@forno/domain/access/roles'
import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { SentCode } from '../../data/phone.ts'
import { PhoneForm } from './phone-form.tsx'

vi.setConfig({ testTimeout: 30_000 })

const { textCode, enterByCode } = vi.hoisted(() => ({
  textCode: vi.fn<(number: string) => Promise<Result<SentCode>>>(),
  enterByCode: vi.fn<(sent: SentCode, code: string) => Promise<Result<Person>>>(),
}))
vi.mock('../../data/phone.ts', () => ({ textCode, enterByCode }))
const onIn = vi.fn<(person: Person) => void>()
const onAway = vi.fn<() => void>()

const sent = { id: 'known to Auth as this', to: '+15550100007' }
const ana: Person = { uid: 'ana', kind: 'customer', staff: {}, admin: false }

beforeEach(() => {
  cleanup()
  vi.resetAllMocks()
  textCode.mockResolvedValue(ok(sent))
})

const show = () => {
  render(<PhoneForm onIn={onIn} onAway={onAway} />)
  return userEvent.setup({ delay: null })
}
const askForCode = async () => {
  const user = show()
  await user.type(screen.getByLabelText('Phone number'), '+1 555 010 0007{Enter}')
  await screen.findByLabelText('Code')
  return user
}
const problem = (words: string, field: string) =>
  refuse('invalid', { field, params: { problem: words } })

describe('in by phone', () => {
  it('asks for a number, then for the code that was sent to it, each ready to be typed', async () => {
    const user = show()
    expect(document.activeElement).toBe(screen.getByLabelText('Phone number'))
    await user.keyboard('+1 555 010 0007')
    await user.click(screen.getByRole('button', { name: 'Text me a code' }))
    expect(textCode).toHaveBeenCalledWith('+1 555 010 0007')
    const code = await screen.findByLabelText('Code')
    expect(document.activeElement).toBe(code)
    expect(screen.getByText(/message to \+15550100007/)).toBeDefined()
    enterByCode.mockResolvedValue(ok(ana))
    await user.keyboard(' 123456{Enter}')
    expect(enterByCode).toHaveBeenCalledWith(sent, '123456')
    expect(onIn).toHaveBeenCalledWith(ana)
  })

  it('says at the number that it is none', async () => {
    textCode.mockResolvedValue(problem('is not a phone number', 'phone'))
    const user = show()
    await user.type(screen.getByLabelText('Phone number'), '12{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe(
      'This number is not a phone number.',
    )
    expect(document.activeElement).toBe(screen.getByLabelText('Phone number'))
  })

  it('lets a wrong code be typed again, and says when it was too often', async () => {
    enterByCode.mockResolvedValueOnce(problem('is not the code that we sent', 'code'))
    enterByCode.mockResolvedValueOnce(problem('was tried too often: wait a few minutes', 'code'))
    const user = await askForCode()
    await user.keyboard('000000{Enter}')
    expect(await screen.findByText('This code is not the code that we sent.')).toBeDefined()
    await user.keyboard('{Enter}')
    expect(
      await screen.findByText('This code was tried too often: wait a few minutes.'),
    ).toBeDefined()
    expect(onIn).not.toHaveBeenCalled()
  })

  it('goes back to another number, and to the other ways in', async () => {
    const user = await askForCode()
    await user.click(screen.getByRole('button', { name: 'Another number or code' }))
    expect(screen.getByLabelText<HTMLInputElement>('Phone number').value).toBe('+1 555 010 0007')
    await user.click(screen.getByRole('button', { name: 'Sign in another way' }))
    expect(onAway).toHaveBeenCalledOnce()
  })

  it('says what else stands in the way', async () => {
    textCode.mockResolvedValue(refuse('offline'))
    const user = show()
    await user.type(screen.getByLabelText('Phone number'), '+15550100007{Enter}')
    expect(await screen.findByText('No code was sent')).toBeDefined()
  })
})
