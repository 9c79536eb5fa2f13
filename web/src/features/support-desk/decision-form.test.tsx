import { ok, refuse, type Result } from '@forno/domain/refusal/refusal'
import { aCase } from '@forno/domain/support/testing/a-case'
import { someSupport } from '@forno/domain/testing/a-store'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderInShop } from '../../testing/with-shop.tsx'
import { DecisionForm } from './decision-form.tsx'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, input: unknown) => Promise<Result<unknown>>>(),
}))
vi.mock('../../data/commands.ts', () => ({ call }))

const waiting = aCase({}, { rules: someSupport({ most: 1000 }) })
const amount = (waiting.byRules / 100).toFixed(2)
const answer = () =>
  fireEvent.click(screen.getByRole('button', { name: 'We are sorry about this.' }))

beforeEach(() => {
  cleanup()
  call.mockReset()
  renderInShop(<DecisionForm case={waiting} />)
})

describe('deciding a problem', () => {
  it('begins with what the rules come to, and takes a ready-made answer', () => {
    call.mockResolvedValue(ok(waiting))
    answer()
    fireEvent.click(screen.getByRole('button', { name: `Refund $${amount} and answer` }))
    expect(call).toHaveBeenCalledWith('decideCase', {
      case: waiting.id,
      version: 1,
      give: { kind: 'refund', amount: waiting.byRules },
      answer: 'We are sorry about this.',
    })
  })

  it('gives points instead', () => {
    call.mockResolvedValue(ok(waiting))
    fireEvent.click(screen.getByRole('radio', { name: 'Points' }))
    fireEvent.change(screen.getByLabelText('Points', { selector: 'input[inputmode]' }), {
      target: { value: '250' },
    })
    answer()
    fireEvent.click(screen.getByRole('button', { name: 'Give 250 points and answer' }))
    expect(call).toHaveBeenCalledWith(
      'decideCase',
      expect.objectContaining({ give: { kind: 'points', points: 250 } }),
    )
  })

  it('sends nothing without an answer or with an amount that is none', () => {
    fireEvent.click(screen.getByRole('button', { name: /and answer$/ }))
    expect(screen.getByRole('alert').textContent).toMatch(/missing/)
    fireEvent.change(screen.getByLabelText(/^Amount/), { target: { value: 'lots' } })
    fireEvent.click(screen.getByRole('button', { name: 'Decide' }))
    expect(screen.getByRole('alert').textContent).toMatch(/not an amount/)
    expect(call).not.toHaveBeenCalled()
  })

  it('says when somebody was faster, and what can be refunded at most', async () => {
    call.mockResolvedValue({
      ok: false,
      refusals: [
        ...refuse('caseDecided').refusals,
        ...refuse('refundTooMuch', { field: 'give.amount', params: { left: 300 } }).refusals,
      ],
    })
    answer()
    fireEvent.click(screen.getByRole('button', { name: /and answer$/ }))
    expect(await screen.findByText(/Somebody was faster/)).toBeTruthy()
    expect(screen.getByText(/At most \$3.00/)).toBeTruthy()
  })
})
