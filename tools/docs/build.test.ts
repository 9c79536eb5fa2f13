import { readFileSync } from 'node:fs'
import { collectionPaths } from '@forno/domain/access/access-table'
import { commands } from '@forno/domain/commands/all'
import { moveNames, orderMoves } from '@forno/domain/order/moves'
import { describe, expect, it } from 'vitest'
import { accessPage } from './access-page.ts'
import { journeyPage } from './journey-page.ts'
import { table } from './markdown.ts'
import { committed, pages } from './pages.ts'

const rowsWith = (page: string, text: string): string[] =>
  page.split('\n').filter((line) => line.startsWith('|') && line.includes(text))

describe('the pages made from the code', () => {
  it.each(pages)('$file says what the code says (else: npx tsx tools/docs/build.ts)', (page) => {
    expect(committed(page)).toBe(page.text())
  })
})

describe('docs/access.md', () => {
  it('has every collection and every command', () => {
    const missing = [...collectionPaths, ...Object.keys(commands)].filter(
      (name) => rowsWith(accessPage(), `\`${name}\``).length === 0,
    )
    expect(missing).toEqual([])
  })

  it('puts operations that are granted alike into one row, and others apart', () => {
    const staff = rowsWith(accessPage(), '`staff/{uid}`').map((row) => row.split(' | ')[1])
    const addresses = rowsWith(accessPage(), '`people/{uid}/addresses/{address}`')
    expect(staff).toEqual(['get', 'list'])
    expect(addresses).toHaveLength(1)
  })

  it('shows a closed collection as one row of dashes', () => {
    expect(rowsWith(accessPage(), '`claims/{claim}`')).toEqual([
      '| `claims/{claim}` | none | – | – | – | – | – | – | – |',
    ])
  })
})

describe('docs/order-journey.md', () => {
  it('draws an arrow for every move from every stage it starts in', () => {
    const arrows = journeyPage()
      .split('\n')
      .filter((line) => line.includes(' --> '))
    const expected = moveNames.flatMap((name) =>
      orderMoves[name].from.map((from) => `  ${from} --> ${orderMoves[name].to}: `),
    )
    expect(expected.filter((arrow) => !arrows.some((line) => line.startsWith(arrow)))).toEqual([])
  })

  it('tells nobody of a stage their order cannot reach', () => {
    expect(rowsWith(journeyPage(), '`collected`')).toEqual([
      '| `collected` | collected | – | Collected. Enjoy! |',
    ])
  })
})

it('docs/data-model.md has a line for every collection', () => {
  const written = readFileSync(new URL('../../docs/data-model.md', import.meta.url), 'utf8')
  expect(collectionPaths.filter((path) => rowsWith(written, `\`${path}\``).length !== 1)).toEqual(
    [],
  )
})

it('a bar in a cell does not begin another one', () => {
  expect(table(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |')
})
