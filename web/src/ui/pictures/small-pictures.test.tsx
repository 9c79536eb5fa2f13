import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { productPictures } from '@forno/domain/menu/menu'
import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { HalfPicture } from './half-picture.tsx'
import { AppIcon, Logo } from './logo.tsx'
import { ProductPicture } from './product-picture.tsx'

afterEach(cleanup)

describe('the pictures beside the pizzas', () => {
  it.each(productPictures)('there is one of a %s', (kind) => {
    render(<ProductPicture kind={kind} title={kind} />)
    expect(screen.getByRole('img', { name: kind }).querySelectorAll('path').length).toBeGreaterThan(
      5,
    )
  })

  it('a drink has the colour its name promises', () => {
    const can = (name: string) => renderToStaticMarkup(<ProductPicture kind="can" name={name} />)
    expect(can('Orange Soda')).not.toBe(can('Cola'))
    expect(can('orange-soda')).toBe(can('Orange Soda'))
  })

  it('the three half pictures differ', () => {
    const markup = (['left', 'right', 'whole'] as const).map((side) =>
      renderToStaticMarkup(<HalfPicture side={side} />),
    )
    expect(new Set(markup).size).toBe(3)
  })

  it('the logo takes the text’s colour, or brings its own', () => {
    const plain = renderToStaticMarkup(<Logo />)
    expect(plain).toContain('currentColor')
    expect(plain).not.toMatch(/#[0-9a-f]{6}/)
    expect(renderToStaticMarkup(<Logo inColor />)).not.toContain('currentColor')
  })

  it('the browser tab shows the same mark', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../public/icon.svg'), 'utf8')
    expect(file.trim()).toBe(renderToStaticMarkup(<AppIcon />))
  })
})
