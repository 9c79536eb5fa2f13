import type { Amount } from '@forno/domain/cart/choice'
import { outline } from './outline.ts'
import { sauceLookOf } from './sauces.ts'
import { MIDDLE, type Scene } from './scene.ts'

const at = [MIDDLE, MIDDLE] as const
/** How far each amount is spread towards the crust. */
const spreads: Record<Exclude<Amount, 'no'>, string> = {
  light: outline(74, 'light', { points: 9, wobble: 0.02, at }),
  normal: outline(79, 'normal', { points: 9, wobble: 0.01, at }),
  extra: outline(82, 'extra', { points: 9, wobble: 0.006, at }),
}

/** What swims in it, as dotted circles (the outermost beyond a light spread): seen where no cheese lies. */
const flecks = [
  { r: 75, dashes: '0 13 1 22 0 31' },
  { r: 69, dashes: '1 17 0 29' },
  { r: 50, dashes: '0 19 1 37' },
  { r: 24, dashes: '1 21 0 13' },
]

/** The sauces, each on its side. */
export const Sauce = ({
  sauces,
  clip,
}: {
  sauces: Scene['sauces']
  clip: (side: string) => string
}) =>
  sauces.map(({ id, amount, side }) => {
    if (amount === 'no') return null
    const { rim, skin, flecks: color } = sauceLookOf(id)
    return (
      <g
        key={side}
        clipPath={side === 'whole' ? undefined : `url(#${clip(side)})`}
        opacity={amount === 'light' ? 0.85 : undefined}
      >
        <path d={spreads[amount]} fill={skin} stroke={rim} strokeWidth="2.5" />
        <g stroke={color} strokeWidth="1.8" opacity=".75">
          {flecks.slice(amount === 'light' ? 1 : 0).map(({ r, dashes }) => (
            <circle key={r} cx="100" cy="100" r={r} strokeDasharray={dashes} />
          ))}
        </g>
      </g>
    )
  })
