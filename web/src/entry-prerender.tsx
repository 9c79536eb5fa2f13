import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { App } from './app/app.tsx'
import type { PublishedShop } from './data/embedded.ts'

/** The menu page as HTML, exactly as the browser's first render will find it. */
export const renderMenuPage = (shop: PublishedShop): string =>
  renderToString(
    <StrictMode>
      <App
        shop={shop}
        router={({ children }) => <StaticRouter location="/">{children}</StaticRouter>}
      />
    </StrictMode>,
  )
