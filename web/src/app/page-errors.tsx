import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** When a page breaks: words and a way out instead of a white screen. The cart is kept outside and safe. */
export class PageErrors extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className="mx-auto max-w-2xl p-6">
        <Notice
          tone="bad"
          title="This page has stopped working"
          actions={<Button onClick={() => location.reload()}>Reload</Button>}
        >
          <p>Your cart and your orders are safe. Reload the page to go on.</p>
        </Notice>
      </main>
    )
  }
}
