import type { ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** While something is on its way: grey shapes of about the right size, and words for screen readers. */
export function Waiting({ what, rows = 3 }: { what: string; rows?: number }) {
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{what}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden="true" className="h-20 animate-pulse rounded-2xl bg-sunken" />
      ))}
    </div>
  )
}

/** Nothing there, and what to do about it. */
export function Empty({
  picture,
  title,
  children,
  action,
}: {
  picture?: ReactNode
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-line px-6 py-12 text-center">
      {picture && (
        <div aria-hidden="true" className="size-32 opacity-90">
          {picture}
        </div>
      )}
      <h2 className="text-2xl">{title}</h2>
      {children && <div className="max-w-prose text-soft">{children}</div>}
      {action}
    </div>
  )
}

/** Something could not be shown. */
export function Failed({ reason, what }: { reason: 'denied' | 'broken'; what: string }) {
  return reason === 'denied' ? (
    <Notice tone="bad" title={`You cannot see ${what}`}>
      <p>Your account has no access to this. Sign in with another account, or check the link.</p>
    </Notice>
  ) : (
    <Notice tone="bad" title={`${what} cannot be shown right now`}>
      <p>Something went wrong on the way. Reload the page; if it stays like this, call the shop.</p>
    </Notice>
  )
}

/** Above content that may be old because the line to the server is down. */
export const StaleNotice = ({ since }: { since?: string }) => (
  <Notice tone="warning" title="No connection">
    <p>
      This is the last we know{since ? ` (from ${since})` : ''}. It updates by itself when you are
      back online.
    </p>
  </Notice>
)
