import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { classNames } from '../lib/class-names.ts'

/** What React Router calls the place where a visit began: there the browser itself has put the focus. */
const FIRST_PLACE = 'default'

/**
 * A page's frame: its title for the window and for people, and its width. When what had the focus went away with
 * the page before, this one takes it: keyboards and screen readers go on from its beginning.
 */
export function Page({
  title,
  lead,
  wide = false,
  hideTitle = false,
  children,
}: {
  title: string
  lead?: ReactNode
  wide?: boolean
  hideTitle?: boolean
  children: ReactNode
}) {
  const main = useRef<HTMLElement>(null)
  const { key } = useLocation()
  useEffect(() => {
    document.title = `${title} · Forno`
  }, [title])
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (key !== FIRST_PLACE && isLost) main.current?.focus({ preventScroll: true })
  }, [key])
  return (
    <main
      ref={main}
      id="main"
      tabIndex={-1}
      className={classNames(
        'mx-auto px-4 pt-6 pb-28 outline-none',
        wide ? 'max-w-7xl' : 'max-w-2xl',
      )}
    >
      <h1 className={hideTitle ? 'sr-only' : 'text-3xl sm:text-4xl'}>{title}</h1>
      {lead && <div className="mt-2 text-lg text-soft">{lead}</div>}
      <div className={hideTitle ? '' : 'mt-6'}>{children}</div>
    </main>
  )
}
