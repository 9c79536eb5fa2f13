import { after, aRun, aStop, setOut, stopB } from '@forno/domain/run/testing/a-run'
import { expect, it } from 'vitest'
import { sequenceWith } from './sequence.ts'

const stopC = aStop({ order: 'order-c', code: 'C4C4' })

it('moves one stop among those ahead, and not past their ends', () => {
  const run = aRun([aStop(), stopB, stopC])
  expect(sequenceWith(run, 'order-c', -1)).toEqual(['order-a', 'order-c', 'order-b'])
  expect(sequenceWith(run, 'order-a', -1)).toEqual(['order-a', 'order-b', 'order-c'])
  expect(sequenceWith(run, 'order-a', 9)).toEqual(['order-b', 'order-c', 'order-a'])
})

it('leaves what has been brought in front', () => {
  const run = after(
    aRun(),
    ...setOut,
    { move: 'arrive', stop: 'order-a' },
    { move: 'handOver', stop: 'order-a', proof: { kind: 'hand' }, cash: null },
  )
  expect(sequenceWith(run, 'order-b', -1)).toEqual(['order-a', 'order-b'])
})
