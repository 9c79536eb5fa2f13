import type { ReactNode } from 'react'
import type { Live } from '../../data/listen.ts'
import { Failed, StaleNotice, Waiting } from '../../ui/states.tsx'

/** What is kept of somebody, in each of its states: on its way, not to be had, old, none, some. */
export function SavedList<T>({
  live,
  what,
  none,
  children,
}: {
  live: Live<readonly T[]>
  /** As in "your addresses". */
  what: string
  none: ReactNode
  /** A row for each, once they are here. */
  children: ReactNode
}) {
  if (live.state === 'waiting') return <Waiting what={`Fetching ${what}`} rows={1} />
  if (live.state === 'failed') return <Failed reason={live.reason} what={what} />
  return (
    <>
      {live.stale && <StaleNotice />}
      {live.value.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <ul className="divide-y divide-line rounded-2xl border border-line bg-card">{children}</ul>
      )}
    </>
  )
}
