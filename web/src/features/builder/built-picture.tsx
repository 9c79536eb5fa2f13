import type { PizzaChoice } from '@forno/domain/cart/choice'
import { byId, type Menu } from '@forno/domain/menu/menu'
import type { Cents } from '@forno/domain/money/cents'
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatMoney } from '../../lib/money.ts'
import { PizzaPicture } from '../../ui/pictures/pizza-picture.tsx'
import { sceneOfChoice } from '../../ui/pictures/pizza-scene.ts'

/**
 * How much of the plate a pizza of so many centimetres takes: sizes differ to the eye, though less than on the
 * table, so that a small one can still be looked at.
 */
const scaleOf = (centimetres: number): number => Math.min(1, 0.4 + centimetres / 70)

/**
 * The pizza as it is at this moment, as large as its size says. On phones a small one follows along under the
 * header once the large one has been scrolled away.
 */
export function BuiltPicture({
  menu,
  choice,
  name,
  price,
}: {
  menu: Menu
  choice: PizzaChoice
  name: string
  price: Cents | null
}) {
  const scene = useMemo(() => sceneOfChoice(menu, choice), [menu, choice])
  const plate = useRef<HTMLDivElement>(null)
  const inView = useInView(plate)
  const size = byId(menu.sizes, choice.size)
  return (
    <>
      <div
        ref={plate}
        className="relative mx-auto grid aspect-square w-full max-w-80 place-items-center rounded-full bg-radial from-card to-sunken to-70% lg:max-w-[min(32rem,calc(100dvh-25rem))]"
      >
        <div
          className="w-full transition-transform duration-300 ease-out"
          style={{ transform: `scale(${scaleOf(size?.centimetres ?? 30)})` }}
        >
          <PizzaPicture scene={scene} title={`${name}, as you have built it`} />
        </div>
        {size && (
          <p className="absolute right-0 bottom-2 rounded-full border border-line bg-card px-3 py-1 text-sm font-semibold">
            {size.centimetres} cm · {size.slices} slices
          </p>
        )}
      </div>
      {!inView && (
        <div
          aria-hidden="true"
          className="fixed inset-x-0 top-16 z-20 flex items-center gap-3 border-b border-line bg-paper/95 px-4 py-1.5 backdrop-blur lg:hidden"
        >
          <PizzaPicture scene={scene} className="size-18 shrink-0" />
          <p className="line-clamp-2 grow font-display leading-tight font-bold">{name}</p>
          {price !== null && (
            <p className="tabular font-bold">{formatMoney(price, menu.currency)}</p>
          )}
        </div>
      )}
    </>
  )
}

function useInView(target: React.RefObject<HTMLElement | null>): boolean {
  const [inView, setInView] = useState(true)
  useEffect(() => {
    if (!target.current || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      ([entry]) => setInView(entry?.isIntersecting ?? true),
      // Gone once less than a quarter of it shows below the header.
      { rootMargin: '-140px 0px 0px 0px' },
    )
    observer.observe(target.current)
    return () => observer.disconnect()
  }, [target])
  return inView
}
