import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

const HOUR = 3_600_000

describe('what the simulation is told', () => {
  it('plays the evening of an ordinary Friday at sixty times the speed of life', () => {
    expect(readOptions([])).toMatchObject({
      day: '2015-05-08',
      speed: 60,
      from: 17 * HOUR,
      until: 22 * HOUR,
      drivers: null,
      live: false,
    })
  })

  it('takes another one', () => {
    const told = readOptions([
      '--day',
      '2015-10-15',
      '--speed',
      '1',
      '--from',
      '18:30',
      '--drivers=4',
    ])
    expect(told).toMatchObject({ day: '2015-10-15', speed: 1, from: 18.5 * HOUR, drivers: 4 })
  })

  it.each([
    ['--speed', '0'],
    ['--speed', 'fast'],
    ['--drivers', '0'],
    ['--from', 'noon'],
    ['--from', '23:00'],
    ['--day', 'yesterday'],
  ])('says what is wrong with %s %s', (name, value) => {
    expect(() => readOptions([name, value])).toThrow('--')
  })
})
