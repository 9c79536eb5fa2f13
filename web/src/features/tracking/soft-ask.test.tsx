import { ok } from '@forno/domain/refusal/refusal'
import type { Result } from '@forno/domain/refusal/refusal'
import { anOrder } from '@forno/domain/testing/an-order'
import { aGuest } from '@forno/domain/testing/people'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PushAbility } from '../../lib/push-ability.ts'
import { useSession } from '../../data/session.ts'
import { SoftAsk } from './soft-ask.tsx'

const browser = vi.hoisted(() => ({ ability: 'ask', answer: 'allowed' }))
const { tellHere } = vi.hoisted(() => ({
  tellHere: vi.fn<(uid: string, language: string) => Promise<Result<null>>>(),
}))
vi.mock('../../data/people.ts', () => ({ subscribeToProfile: () => () => undefined }))
vi.mock('../../data/push-ability.ts', () => ({ pushAbility: () => browser.ability }))
vi.mock('../../data/push.ts', () => ({
  askBrowser: async () => browser.answer,
  tellHere,
  tellNoMore: vi.fn<() => void>(),
}))

const guest = aGuest()
const order = { ...anOrder({ status: 'placed' }), customer: guest.uid }
const show = (changes: Partial<typeof order> = {}) =>
  render(
    <MemoryRouter>
      <SoftAsk order={{ ...order, ...changes }} />
    </MemoryRouter>,
  )
const inBrowser = (ability: PushAbility, answer: PushAbility = 'allowed') =>
  Object.assign(browser, { ability, answer })
const yes = () => screen.queryByRole('button', { name: 'Yes, tell me' })

beforeEach(() => {
  cleanup()
  localStorage.clear()
  tellHere.mockReset().mockResolvedValue(ok(null))
  inBrowser('ask')
  useSession.setState({ state: 'signedIn', person: guest, name: '', email: '' }, true)
})

describe('whoever has ordered', () => {
  it('is asked in our own words, and told so after a yes', async () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Yes, tell me' }))
    expect(await screen.findByText(/We tell you on this device/)).toBeTruthy()
    expect(tellHere).toHaveBeenCalledWith(guest.uid, 'en')
  })

  it('is left alone for thirty days after “not now”', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(yes()).toBeNull()
    cleanup()
    show()
    expect(yes()).toBeNull()
    localStorage.setItem('forno-told-not-now', String(Date.now() - 30 * 24 * 60 * 60_000))
    cleanup()
    show()
    expect(yes()).not.toBeNull()
  })

  it('hears how to change it when the browser was told no', async () => {
    inBrowser('ask', 'denied')
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Yes, tell me' }))
    expect(await screen.findByText(/choose “Notifications” and “Allow”/)).toBeTruthy()
    expect(yes()).toBeNull()
    expect(tellHere).not.toHaveBeenCalled()
  })

  it('hears that Apple’s phones want it installed first', () => {
    inBrowser('installFirst')
    show()
    expect(screen.getByText(/Add to Home Screen/)).toBeTruthy()
    expect(yes()).toBeNull()
  })
})

describe('nobody is asked', () => {
  it.each(['awaitingPayment', 'delivered', 'cancelled'] as const)('while it is %s', (status) => {
    show({ status })
    expect(yes()).toBeNull()
  })

  it('who did not order it, or where it cannot be', () => {
    show({ customer: 'somebody else' })
    expect(yes()).toBeNull()
    inBrowser('unable')
    cleanup()
    expect(show().container.textContent).toBe('')
  })
})
