import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HOLD_FOR, HoldButton } from './hold-button.tsx'

const done = vi.fn<() => void>()
const button = () => screen.getByRole('button')
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms))

beforeEach(() => {
  vi.useFakeTimers()
  done.mockClear()
  render(<HoldButton onDone={done}>Hold to confirm delivery</HoldButton>)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a button that is held', () => {
  it('does it once when it was held long enough', () => {
    fireEvent.pointerDown(button(), { button: 0 })
    wait(HOLD_FOR + 10)
    fireEvent.pointerUp(button())
    fireEvent.click(button())
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('does nothing for a brush, but asks', () => {
    fireEvent.pointerDown(button(), { button: 0 })
    wait(200)
    fireEvent.pointerUp(button())
    fireEvent.click(button())
    wait(HOLD_FOR * 2)
    expect(done).not.toHaveBeenCalled()
    expect(button().textContent).toContain('press once more')
  })

  it('works by keyboard, held down', () => {
    fireEvent.keyDown(button(), { key: ' ' })
    fireEvent.keyDown(button(), { key: ' ', repeat: true })
    wait(HOLD_FOR + 10)
    fireEvent.keyUp(button(), { key: ' ' })
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('works for a screen reader, whose press has no length, by a second press', () => {
    fireEvent.click(button())
    expect(done).not.toHaveBeenCalled()
    fireEvent.click(button())
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('forgets a press after some seconds', () => {
    fireEvent.click(button())
    wait(10_000)
    fireEvent.click(button())
    expect(done).not.toHaveBeenCalled()
  })
})
