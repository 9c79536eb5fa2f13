import './app/app.css'
import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { App } from './app/app.tsx'
import { embeddedShop } from './data/embedded.ts'

const root = document.getElementById('root')
if (root) {
  const shop = embeddedShop()
  const app = (
    <StrictMode>
      <App shop={shop} router={BrowserRouter} />
    </StrictMode>
  )
  if (shop && root.firstElementChild) hydrateRoot(root, app)
  else createRoot(root).render(app)
}
