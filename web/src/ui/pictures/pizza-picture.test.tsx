import { brotliCompressSync } from 'node:zlib'
import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { PizzaPicture } from './pizza-picture.tsx'
import { pizzaScene } from './pizza-scene.ts'
import type { HalfScene } from './scene.ts'

const aHalf = (sauce: string, toppings: string): HalfScene => ({
  sauce: { id: sauce, amount: 'normal' },
  toppings: toppings.split(' ').map((ingredient) => ({ ingredient, amount: 'normal' })),
})
const pepperoni = aHalf('tomato', 'mozzarella pepperoni')
const funghi = aHalf('alfredo', 'mozzarella mushrooms asiago')
const full = aHalf(
  'tomato',
  'mozzarella spinach red-onions pepperoni tomatoes artichokes kalamata-olives garlic asiago',
)

/** What a picture defines and what it refers to. */
const namesIn = (markup: string) => ({
  defined: [...markup.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name),
  used: [...markup.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, name]) => name),
})

afterEach(cleanup)

describe('the picture of a pizza', () => {
  it('says what it shows when it has a title', () => {
    render(<PizzaPicture scene={pizzaScene({ left: pepperoni })} title="Pepperoni" />)
    expect(screen.getByRole('img', { name: 'Pepperoni' })).toBeTruthy()
  })

  it('is decoration without one', () => {
    const { container } = render(<PizzaPicture scene={pizzaScene({ left: pepperoni })} />)
    expect(screen.queryByRole('img')).toBeNull()
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  it('does not mix up its parts with those of another on the same page', () => {
    const scene = pizzaScene({ left: pepperoni, right: funghi })
    const { container } = render(
      <>
        <PizzaPicture scene={scene} />
        <PizzaPicture scene={scene} />
      </>,
    )
    const { defined, used } = namesIn(container.innerHTML)
    expect(new Set(defined).size).toBe(defined.length)
    expect(used.every((name) => defined.includes(name))).toBe(true)
  })

  it('cuts only what belongs to one half', () => {
    const markup = (right?: HalfScene) =>
      renderToStaticMarkup(
        <PizzaPicture scene={pizzaScene({ left: pepperoni, ...(right ? { right } : {}) })} />,
      )
    expect(markup()).not.toContain('clip-path')
    expect(markup(funghi)).toContain('clip-path')
  })

  it('as a file needs nothing but itself', () => {
    const scene = pizzaScene({ left: pepperoni, right: funghi })
    const markup = renderToStaticMarkup(
      <PizzaPicture scene={scene} title="Half & half" standalone />,
    )
    expect(markup).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 200 200"/)
    expect(markup).toContain('<title>Half &amp; half</title>')
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    const { defined, used } = namesIn(markup)
    expect(used.every((name) => defined.includes(name))).toBe(true)
  })

  it('as a file is the same each time it is made', () => {
    const markup = () =>
      renderToStaticMarkup(<PizzaPicture scene={pizzaScene({ left: full })} standalone />)
    expect(markup()).toBe(markup())
  })

  it.each([
    ['the fullest pizza of the card', pizzaScene({ left: full, seed: 'full' })],
    ['a half-and-half', pizzaScene({ left: pepperoni, right: funghi })],
  ])('as a file of %s has at most 12 kB, 2.5 kB compressed', (_, scene) => {
    const markup = renderToStaticMarkup(<PizzaPicture scene={scene} standalone />)
    expect(markup.length).toBeLessThanOrEqual(12_000)
    expect(brotliCompressSync(markup).length).toBeLessThanOrEqual(2_500)
  })
})
