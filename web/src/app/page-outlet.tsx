import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/states.tsx'

/** Where a frame shows its page, and what it shows while that page's own chunk is fetched. */
export const PageOutlet = () => (
  <Suspense
    fallback={
      <Page title="One moment" hideTitle>
        <Waiting what="Opening the page" />
      </Page>
    }
  >
    <Outlet />
  </Suspense>
)
