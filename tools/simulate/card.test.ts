import { describe, expect, it } from 'vitest'
import { demoMenu } from '../seed/menu/demo-menu.ts'
import { choiceFor, knownPizzas } from './card.ts'

const line = (pizza: string, size: string) => ({ pizza, size, quantity: 1 })

describe('the data set’s pizzas on the demo’s card', () => {
  it('has all 32 of them, each in the size that was wanted', () => {
    expect(knownPizzas).toHaveLength(32)
    for (const pizza of knownPizzas) expect(choiceFor(demoMenu, line(pizza, 's'))).not.toBeNull()
    expect(choiceFor(demoMenu, line('the_greek', 'xl'))).toEqual({
      kind: 'pizza',
      size: 'xl',
      crust: 'classic',
      left: { pizza: 'greek', toppings: [] },
    })
  })

  it('takes the nearest size that is baked', () => {
    expect(choiceFor(demoMenu, line('brie_carre', 'xl'))).toMatchObject({ size: 's' })
    expect(choiceFor(demoMenu, line('hawaiian', 'xxl'))).toMatchObject({ size: 'l' })
  })

  it('takes another pizza for one that has gone from the card', () => {
    const first = demoMenu.items.find(({ kind }) => kind === 'pizza')
    const choice = choiceFor(demoMenu, line('of_yesterday', 'm'))
    expect(choice).toMatchObject({ left: { pizza: first?.id } })
  })

  it('has nothing to offer from a card without pizza', () => {
    expect(choiceFor({ ...demoMenu, items: [] }, line('hawaiian', 'm'))).toBeNull()
  })
})
