import { expect, it } from 'vitest'
import { refuseTooLarge } from './too-large.ts'

const novel = 'x'.repeat(20_000)

it.each([
  [{ note: novel }, 'note'],
  [{ lines: [{ note: '' }, { note: novel }] }, 'lines.1.note'],
])('names the field with the far too long text', (input, field) => {
  expect(refuseTooLarge(input).refusals).toMatchObject([{ code: 'invalid', field }])
})

it.each([[null], [{ lines: Array.from({ length: 9999 }, () => 'many') }], [novel]])(
  'says so of the whole when no field is at fault',
  (input) => {
    expect(refuseTooLarge(input).refusals[0]).not.toHaveProperty('field')
  },
)
