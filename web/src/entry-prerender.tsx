import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { App } from './app/app.tsx'
import type { PublishedShop } from './data/embedded.ts'

/** A page in two parts: what belongs into its head, and what stands in its root. */
export interface PrerenderedPage {
  head: string
  app: string
}

/**
 * The menu page as HTML, exactly as the browser's first render will find it. React puts the preloads of pictures
 * before everything else; they belong into the head, inside the root they would not be what the browser renders.
 */
export function renderMenuPage(shop: PublishedShop): PrerenderedPage {
  const html = renderToString(
    <StrictMode>
      <App
        shop={shop}
        router={({ children }) => <StaticRouter location="/">{children}</StaticRouter>}
      />
    </StrictMode>,
  )
  const head = /^(?:<link [^>]*>)*/.exec(html)?.[0] ?? ''
  return { head, app: html.slice(head.length) }
}
