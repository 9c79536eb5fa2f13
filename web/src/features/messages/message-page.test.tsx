import { type Message, messageOn } from '@forno/domain/messages/message'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Live } from '../../data/listen.ts'
import { MessagePage } from './message-page.tsx'

const data = vi.hoisted(() => ({
  pages: new Map<number | null, unknown>(),
  markRead: vi.fn<(uid: string, ids: readonly string[]) => Promise<void>>(),
}))
vi.mock('../../data/messages.ts', () => ({
  MESSAGES: 2,
  markRead: data.markRead,
  subscribeToMessages: (_: string, from: number | null, show: (live: unknown) => void) => {
    const page = data.pages.get(from)
    if (page) show(page)
    return () => undefined
  },
}))

const about = { order: 'order-1', code: 'K7M2', store: 'centro' }
const told = (kind: Message['kind'], at: number, readAt: number | null = 1): Message => ({
  ...messageOn(about, kind, at),
  readAt,
})
const page = (from: number | null, ...value: Message[]) => {
  const live: Live<Message[]> = { state: 'here', value, stale: false, heardAt: 0 }
  data.pages.set(from, live)
}
const show = (language: 'en' | 'es' = 'en') =>
  render(
    <MemoryRouter>
      <MessagePage uid="me" language={language} from={null} shown={[]} />
    </MemoryRouter>,
  )

beforeEach(() => {
  cleanup()
  data.pages.clear()
  data.markRead.mockReset().mockResolvedValue()
})

describe('the inbox', () => {
  it('says what happened in the reader’s language, and leads there', () => {
    page(null, told('onTheWay', 5))
    show('es')
    const link = screen.getByRole('link', { name: /K7M2: en camino/ })
    expect(link.getAttribute('lang')).toBe('es')
    expect(link).toHaveProperty('pathname', '/orders/order-1')
  })

  it('marks what is new, and says to the shop that it was read', () => {
    page(null, told('delivered', 9, null), told('onTheWay', 5))
    show()
    expect(screen.getAllByText('New')).toHaveLength(1)
    expect(data.markRead).toHaveBeenCalledWith('me', ['order-1:delivered'])
  })

  it('has older ones below, none of them twice', () => {
    page(null, told('delivered', 9), told('onTheWay', 5))
    page(5, told('onTheWay', 5), told('accepted', 3))
    show()
    expect(screen.getAllByRole('link')).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: 'Older messages' }))
    expect(screen.getAllByRole('link')).toHaveLength(3)
  })

  it('says so when it is empty, on its way or not to be had', () => {
    page(null)
    show()
    expect(screen.getByText('No messages yet')).toBeTruthy()
    cleanup()
    data.pages.clear()
    show()
    expect(screen.getByText('Fetching your messages')).toBeTruthy()
    cleanup()
    data.pages.set(null, { state: 'failed', reason: 'broken' })
    show()
    expect(screen.getByRole('alert').textContent).toContain('cannot be shown')
  })
})
