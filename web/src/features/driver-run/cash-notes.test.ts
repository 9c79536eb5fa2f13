import { expect, it } from 'vitest'
import { likelyCash } from './cash-notes.ts'

it('proposes the exact sum and the notes above it, and what the customer said', () => {
  expect(likelyCash(3430, null)).toEqual([3430, 3500, 4000, 5000])
  expect(likelyCash(3430, 10_000)).toEqual([3430, 3500, 4000, 10_000])
  expect(likelyCash(2000, 2000)).toEqual([2000, 5000, 10_000])
})

it('never proposes too little', () => {
  for (let due = 1; due < 20_000; due += 37) {
    for (const amount of likelyCash(due, 100)) expect(amount).toBeGreaterThanOrEqual(due)
  }
})
