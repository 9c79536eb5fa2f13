import { refuse } from '@forno/domain/refusal/refusal'
import type { ChatLine } from '@forno/domain/support/chat'
import { EVENING } from '@forno/domain/testing/an-order'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { ChatPanel } from './chat-panel.tsx'

const line = (n: number, as: ChatLine['by']['as'] = 'shop'): ChatLine => ({
  id: `line-${n}`,
  order: 'order-0001',
  store: 'centro',
  customer: 'customer-1',
  driver: null,
  by: { uid: `${as}-1`, as, name: as === 'shop' ? 'Test shop' : 'Test person' },
  text: `Words ${n}`,
  at: EVENING + n,
})
const onSay = vi.fn<(text: string) => void>()
const onAgain = vi.fn<(key: string) => void>()
const onForget = vi.fn<(key: string) => void>()
const show = (changes: Partial<Parameters<typeof ChatPanel>[0]> = {}) =>
  render(
    <ChatPanel
      lines={[line(1), line(2, 'customer')]}
      unsent={[]}
      me="customer"
      isOpen
      over={<p>Please call.</p>}
      onSay={onSay}
      onAgain={onAgain}
      onForget={onForget}
      {...changes}
    />,
  )

beforeEach(() => {
  cleanup()
  vi.clearAllMocks()
})

it('says who said what, and oneself is "You"', () => {
  show()
  const log = screen.getByRole('log', { name: 'What was said' })
  expect(log.textContent).toMatch(/Test shop, .*Words 1.*You, .*Words 2/)
})

it('sends what was typed, without blanks around it, and nothing when there is nothing', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(onSay).not.toHaveBeenCalled()
  const field = screen.getByLabelText('Your message')
  fireEvent.change(field, { target: { value: '  The bell is broken. ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect(onSay).toHaveBeenCalledWith('The bell is broken.')
  expect(field).toHaveProperty('value', '')
})

it('says ready-made words with one press', () => {
  show({ me: 'driver', replies: ['I am at your door.'] })
  fireEvent.click(screen.getByRole('button', { name: 'I am at your door.' }))
  expect(onSay).toHaveBeenCalledWith('I am at your door.')
})

it('shows what is on its way, and lets what did not get there be sent again', () => {
  const { refusals } = refuse('offline')
  show({
    unsent: [
      { key: 'a', text: 'First', state: 'sending', refusals: [] },
      { key: 'b', text: 'Second', state: 'failed', refusals },
    ],
  })
  expect(screen.getByText('Sending…')).toBeTruthy()
  expect(screen.getByText(/^Not sent\. You are offline/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Send again' }))
  expect(onAgain).toHaveBeenCalledWith('b')
  fireEvent.click(screen.getByRole('button', { name: 'Forget it' }))
  expect(onForget).toHaveBeenCalledWith('b')
})

it('keeps the earlier ones of a long talk until they are asked for', () => {
  show({ lines: Array.from({ length: 20 }, (_, n) => line(n)) })
  expect(screen.queryByText('Words 0')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '5 earlier ones' }))
  expect(screen.getByText('Words 0')).toBeTruthy()
})

it('takes nothing more once the order is long over, and says what to do', () => {
  show({ isOpen: false })
  expect(screen.queryByLabelText('Your message')).toBeNull()
  expect(screen.getByText('Please call.')).toBeTruthy()
})
