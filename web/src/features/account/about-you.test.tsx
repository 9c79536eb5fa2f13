import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ok, type Result } from '@forno/domain/refusal/refusal'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AboutYou } from './about-you.tsx'

vi.setConfig({ testTimeout: 30_000 })

const { saveProfile } = vi.hoisted(() => ({
  saveProfile: vi.fn<(uid: string, change: object) => Promise<Result<null>>>(),
}))
vi.mock('../../data/people.ts', () => ({ saveProfile }))

beforeEach(() => {
  cleanup()
  saveProfile.mockReset()
  saveProfile.mockResolvedValue(ok(null))
})

const before = { name: 'Ana', phone: '', birthday: '01-31', avoid: ['milk' as const] }
const show = () => {
  render(<AboutYou uid="ana" profile={before} />)
  return userEvent.setup({ delay: null })
}
const save = () => screen.getByRole('button', { name: 'Save' })

describe('what somebody says of themselves', () => {
  it('is saved as a whole: what to avoid, diets, language and day of birth', async () => {
    const user = show()
    await user.click(screen.getByRole('checkbox', { name: 'Nuts' }))
    await user.click(screen.getByRole('checkbox', { name: 'Vegan' }))
    await user.click(screen.getByRole('radio', { name: 'Español' }))
    await user.click(save())
    expect(saveProfile).toHaveBeenCalledWith('ana', {
      name: 'Ana',
      phone: '',
      language: 'es',
      birthday: '01-31',
      avoid: ['milk', 'nuts'],
      diets: ['vegan'],
    })
    expect(await screen.findByText('Saved.')).toBeDefined()
  })

  it('has no thirty-first of February: the day becomes the last there is', async () => {
    const user = show()
    await user.selectOptions(screen.getByLabelText('Month'), 'February')
    await user.click(save())
    expect(saveProfile.mock.calls[0]?.[1]).toMatchObject({ birthday: '02-29' })
  })

  it('takes the birthday back when its day is taken away', async () => {
    const user = show()
    await user.selectOptions(screen.getByLabelText('Day'), '–')
    await user.click(save())
    expect(saveProfile.mock.calls[0]?.[1]).toMatchObject({ birthday: null })
  })
})
