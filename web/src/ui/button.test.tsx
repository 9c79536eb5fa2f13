import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Button } from './button.tsx'

const disabled = () => screen.getByRole('button').getAttribute('aria-disabled')

it('says that it cannot be pressed yet, busy or not', () => {
  const { rerender } = render(<Button aria-disabled>Picked up</Button>)
  expect(disabled()).toBe('true')
  rerender(<Button busy>Picked up</Button>)
  expect(disabled()).toBe('true')
  rerender(<Button>Picked up</Button>)
  expect(disabled()).toBeNull()
})
