import { expect, it } from 'vitest'
import { readTestArguments, stageNames } from './test-arguments.mjs'

it('runs everything when nothing is asked for', () => {
  expect(readTestArguments([])).toEqual({ stages: stageNames, rest: [] })
})

it('runs the stages without emulators with --fast', () => {
  expect(readTestArguments(['--fast']).stages).toEqual(['format', 'lint', 'types', 'unit'])
})

it('runs the stages that are named, in their own order', () => {
  expect(readTestArguments(['--only', 'journeys,rules']).stages).toEqual(['rules', 'journeys'])
})

it('hands what follows a second -- to the test program', () => {
  expect(readTestArguments(['--only', 'unit', '--', 'pricing', '-t', 'half'])).toEqual({
    stages: ['unit'],
    rest: ['pricing', '-t', 'half'],
  })
})

it.each([
  [['--only', 'browser'], 'no stage "browser"'],
  [['--quick'], '--quick'],
  [['--', 'pricing'], 'one test program'],
])('refuses %j in words', (args, words) => {
  expect(() => readTestArguments(args)).toThrow(words)
})
