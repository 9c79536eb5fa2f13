import { after, aDriver, aRun, setOut } from '@forno/domain/run/testing/a-run'
import { EVENING } from '@forno/domain/testing/an-order'
import { expect, it } from 'vitest'
import { givingTo } from './giving.ts'

it('is at once for who is free, or still at the shop', () => {
  expect(givingTo(aDriver(), [])).toEqual({ how: 'now' })
  expect(givingTo(aDriver({ run: 'run-1' }), [aRun()])).toEqual({ how: 'now' })
})

it('is for later when the driver is on the road or on a break', () => {
  const out = after(aRun(), ...setOut)
  expect(givingTo(aDriver({ run: 'run-1' }), [out])).toMatchObject({ how: 'later' })
  const { shift } = aDriver()
  const paused = aDriver({ shift: shift && { ...shift, pausedAt: EVENING } })
  expect(givingTo(paused, [])).toMatchObject({ how: 'later', because: 'after their break' })
})
