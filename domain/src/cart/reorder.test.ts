import { describe, expect, it } from 'vitest'
import { aMenu } from '../testing/a-menu.ts'
import { aStore } from '../testing/a-store.ts'
import { anOrder } from '../testing/an-order.ts'
import { reorder } from './reorder.ts'

describe('ordering the same again', () => {
  const { quote } = anOrder()
  const { halves } = aStore()

  it('takes the same choices, whatever they cost now', () => {
    const { lines, gone } = reorder(aMenu(), halves, quote)
    expect(lines.map(({ choice }) => choice)).toEqual(quote.lines.map(({ choice }) => choice))
    expect(gone).toEqual([])
  })

  it('leaves out and names what is no longer on the menu', () => {
    const menu = aMenu()
    const without = { ...menu, items: menu.items.filter(({ id }) => id !== 'funghi') }
    const { lines, gone } = reorder(without, halves, quote)
    expect(lines).toHaveLength(1)
    expect(gone).toEqual(['Half margherita, half funghi'])
  })
})
