import type { Lift } from '@forno/domain/recommend/lift-schema'
import { EVENING } from '@forno/domain/testing/an-order'
import { days } from '@forno/domain/time/millis'
import { cleanup, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { LiftReport } from './lift-report.tsx'

const group = { people: 80, orders: 200, goods: 500_000, goodsPerOrder: 2500, taken: 0.25 }
const lift: Lift = {
  store: 'centro',
  from: EVENING - days(90),
  to: EVENING,
  share: 0.1,
  shown: group,
  heldOut: { ...group, orders: 150, goodsPerOrder: 2320, taken: 0 },
  lift: { perOrder: 180, from: 40, to: 320 },
  verdict: 'more',
}
const show = (changes: Partial<Lift> = {}) =>
  render(<LiftReport lift={{ ...lift, ...changes }} currency="USD" timeZone="UTC" />)
const heading = () => screen.getByRole('heading').textContent

beforeEach(cleanup)

describe('the report of what suggestions bring', () => {
  it('says what it comes to, with its range, and both groups in numbers', () => {
    show()
    expect(heading()).toBe('Suggestions bring $1.80 more an order')
    expect(screen.getByText('Between +$0.40 and +$3.20, 19 times out of 20.')).toBeDefined()
    const table = screen.getByRole('table', { name: 'Both groups' })
    expect(within(table).getByRole('row', { name: 'Goods an order $25.00 $23.20' })).toBeDefined()
    expect(within(table).getByRole('row', { name: 'Took a suggestion 25 % 0 %' })).toBeDefined()
    expect(screen.getByText(/2026-08-23 to 2026-11-21/)).toBeDefined()
  })

  it('says when orders have become smaller', () => {
    show({ verdict: 'less', lift: { perOrder: -90, from: -150, to: -30 } })
    expect(heading()).toBe('Orders with suggestions are $0.90 smaller')
    expect(screen.getByText(/^Between −\$1.50 and −\$0.30/)).toBeDefined()
  })

  it('of few people says not to act on it yet', () => {
    show({ heldOut: { ...lift.heldOut, people: 12 } })
    expect(screen.getByText(/Wait for 50 people in each group/)).toBeDefined()
  })

  it.each([
    ['Too early to say', { lift: null, verdict: 'unclear' as const }],
    ['Nobody is held out', { share: 0, lift: null, verdict: 'unclear' as const }],
    ['No clear difference yet', { verdict: 'unclear' as const }],
  ])('can also be: %s', (title, changes) => {
    show(changes)
    expect(heading()).toBe(title)
  })
})
