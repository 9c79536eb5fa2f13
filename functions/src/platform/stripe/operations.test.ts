import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { noticeTypes } from './notices.ts'

it('the page on running an installation names every type of event that we listen to', () => {
  const page = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^ *\| `([\w.]+\.)` \| (.+) \|$/gm)]
  const named = rows.flatMap(([, family = '', types = '']) =>
    [...types.matchAll(/`([\w.]+)`/g)].map(([, type]) => family + type),
  )
  expect(named.toSorted()).toEqual(noticeTypes.toSorted())
})
