import { type ReactNode, useEffect } from 'react'
import { classNames } from '../lib/class-names.ts'

/** A page's frame: its title for the window and for people, and its width. */
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
  useEffect(() => {
    document.title = `${title} · Forno`
  }, [title])
  return (
    <main
      id="main"
      className={classNames('mx-auto px-4 pt-6 pb-28', wide ? 'max-w-7xl' : 'max-w-2xl')}
    >
      <h1 className={hideTitle ? 'sr-only' : 'text-3xl sm:text-4xl'}>{title}</h1>
      {lead && <div className="mt-2 text-lg text-soft">{lead}</div>}
      <div className={hideTitle ? '' : 'mt-6'}>{children}</div>
    </main>
  )
}
