import type { Menu } from '@forno/domain/menu/menu'
import { useEffect, useRef, useState } from 'react'

/** The way to each part of the menu, always at hand: a strip under the header, a list beside it when wide. */
export function SectionNav({ sections }: { sections: Menu['sections'] }) {
  const strip = useRef<HTMLUListElement>(null)
  const current = useSectionInView(sections)
  useEffect(() => {
    // The strip follows the page sideways; scrollIntoView would move the page itself as well.
    const chip = strip.current?.querySelector<HTMLElement>(`[href="#${current}"]`)
    if (chip) strip.current?.scrollTo({ left: chip.offsetLeft - 48, behavior: 'smooth' })
  }, [current])
  if (sections.length === 0) return null
  return (
    <nav
      aria-label="Parts of the menu"
      className="sticky top-16 z-20 -mx-4 mt-3 border-b border-line bg-paper/95 backdrop-blur lg:mt-0"
    >
      <ul
        ref={strip}
        className="relative flex gap-1 overflow-x-auto px-4 py-1.5 [scrollbar-width:none]"
      >
        {sections.map(({ id, name }) => (
          <li key={id} className="shrink-0">
            <a
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={() => arriveAt(id)}
              className="flex min-h-11 items-center rounded-full px-4 font-semibold whitespace-nowrap text-soft hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The longest that a browser glides to a place in the page, in milliseconds. */
const GLIDES_FOR = 2_000

/**
 * Puts the end of the way to a section right. Sections in between get their true height only as they come near,
 * so the place that the browser set out for has moved meanwhile. Whoever scrolls elsewhere is left alone.
 */
function arriveAt(id: string): void {
  const putRight = () => {
    const section = document.getElementById(id)
    const away = section?.getBoundingClientRect().top ?? 0
    if (Math.abs(away) < 2 * innerHeight) section?.scrollIntoView({ behavior: 'instant' })
  }
  const options = { once: true, signal: AbortSignal.timeout(GLIDES_FOR) }
  document.addEventListener('scrollend', putRight, options)
}

/** The id of the section that one is reading: the last whose beginning has passed the upper third. */
function useSectionInView(sections: Menu['sections']): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  const ids = sections.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined
    const inView = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inView.add(target.id)
          else inView.delete(target.id)
        }
        setCurrent(ids.split(' ').find((id) => inView.has(id)) ?? null)
      },
      { rootMargin: '-130px 0px -60% 0px' },
    )
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id)
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [ids])
  return current
}
