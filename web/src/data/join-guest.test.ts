import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { joinKeptGuest, useJoined } from './join-guest.ts'
import { keepGuest, keptGuest } from './kept-guest.ts'
import { useSession } from './session.ts'

const { call } = vi.hoisted(() => ({
  call: vi.fn<() => Promise<Result<{ orders: number; points: number }>>>(),
}))
vi.mock('./commands.ts', () => ({ call }))

const isHere = (uid: string) => {
  const person = { uid, kind: 'customer' as const, staff: {}, admin: false }
  useSession.setState({ state: 'signedIn', person, name: '', email: '' }, true)
}

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
})

beforeEach(() => {
  call.mockReset()
  useJoined.setState({ state: 'nothing' }, true)
  keepGuest({ token: 'the-guests-own-token', by: 'ana' })
  isHere('ana')
})

describe('what a guest had', () => {
  it('comes along once the shop says so, and is not asked for again', async () => {
    call.mockResolvedValue(ok({ orders: 2, points: 120 }))
    await joinKeptGuest()
    expect(useJoined.getState()).toEqual({ state: 'joined', orders: 2, points: 120 })
    expect(keptGuest()).toBeNull()
  })

  it('is kept while the shop cannot be asked, and comes along the next time', async () => {
    call.mockResolvedValueOnce(refuse('offline'))
    await joinKeptGuest()
    expect([useJoined.getState().state, keptGuest() !== null]).toEqual(['later', true])
    call.mockResolvedValueOnce(ok({ orders: 1, points: 0 }))
    await joinKeptGuest()
    expect(useJoined.getState().state).toBe('joined')
  })

  it('is given up, in words, when nobody can show any more who the guest was', async () => {
    call.mockResolvedValue(refuse('invalid', { field: 'guestToken' }))
    await joinKeptGuest()
    expect([useJoined.getState().state, keptGuest()]).toEqual(['over', null])
  })

  it('is not taken over by somebody else at this device', async () => {
    isHere('ben')
    await joinKeptGuest()
    expect(call).not.toHaveBeenCalled()
    expect(keptGuest()).not.toBeNull()
  })

  it('is asked for once, however often at a time', async () => {
    call.mockResolvedValue(ok({ orders: 1, points: 0 }))
    await Promise.all([joinKeptGuest(), joinKeptGuest()])
    expect(call).toHaveBeenCalledTimes(1)
  })
})
