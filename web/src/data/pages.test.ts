import { expect, test } from 'vitest'
import type { Live, Show } from './listen.ts'
import { inPages } from './pages.ts'

interface Row {
  id: string
  at: number
}

/** A list that is served in pages of three, as Firestore would: everything at a place or after it. */
function served(rows: Row[]) {
  const open = new Map<Show<Row[]>, number | null>()
  const page = (from: number | null) => rows.filter(({ at }) => at >= (from ?? 0)).slice(0, 3)
  let shown: Live<Row[]> = { state: 'waiting' }
  const tell = (show: Show<Row[]>, from: number | null) =>
    show({ state: 'here', value: page(from), stale: false, heardAt: 1 })
  const stop = inPages<Row>(
    (from, show) => {
      open.set(show, from)
      tell(show, from)
      return () => open.delete(show)
    },
    { size: 3, most: 5, keyOf: ({ id }) => id, placeOf: ({ at }) => at },
    (live) => {
      shown = live
    },
  )
  return {
    ids: () => (shown.state === 'here' ? shown.value.map(({ id }) => id).join('') : shown.state),
    changed: () => {
      for (const [show, from] of open) tell(show, from)
    },
    pages: () => open.size,
    stop,
  }
}
const rowsOf = (ids: string) => ids.split('').map((id, at) => ({ id, at }))

test('a list longer than a page is whole, each of it once', () => {
  const list = served(rowsOf('abcdefgh'))
  expect(list.ids()).toBe('abcdefgh')
})

test('what is added at the end and taken away in front is followed', () => {
  const rows = rowsOf('abcd')
  const list = served(rows)
  rows.push({ id: 'x', at: 9 })
  list.changed()
  expect(list.ids()).toBe('abcdx')
  rows.splice(0, 4)
  list.changed()
  expect(list.ids()).toBe('x')
  expect(list.pages()).toBe(1)
})

test('stopping closes every page', () => {
  const list = served(rowsOf('abcdefgh'))
  list.stop()
  expect(list.pages()).toBe(0)
})

test('several at the same moment across the end of a page are not lost', () => {
  const rows = [...rowsOf('ab'), { id: 'c', at: 2 }, { id: 'd', at: 2 }, { id: 'e', at: 3 }]
  expect(served(rows).ids()).toBe('abcde')
})
