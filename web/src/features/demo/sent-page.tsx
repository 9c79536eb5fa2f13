import { useEffect, useState } from 'react'
import { fetchSent, type Sent } from '../../data/sent.ts'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Empty, Failed, Waiting } from '../../ui/states.tsx'
import { SentCard } from './sent-card.tsx'

/** How often it is looked for news. */
const EVERY = 3_000

type Known = { state: 'waiting' } | { state: 'failed' } | { state: 'here'; sent: Sent[] | null }

/** What the demo's stand-ins were given: letters, notices, text messages. Not part of what is deployed. */
export default function SentPage() {
  const [known, setKnown] = useState<Known>({ state: 'waiting' })
  const [to, setTo] = useState('')
  useEffect(() => {
    const look = () =>
      void fetchSent().then(
        (sent) => setKnown({ state: 'here', sent }),
        () => setKnown({ state: 'failed' }),
      )
    look()
    const timer = setInterval(look, EVERY)
    return () => clearInterval(timer)
  }, [])
  return (
    <Page title="Everything that was sent" lead="Letters, notices and text messages, newest first.">
      {known.state === 'waiting' && <Waiting what="Fetching what was sent" />}
      {known.state === 'failed' && <Failed reason="broken" what="What was sent" />}
      {known.state === 'here' && known.sent === null && (
        <Notice title="Nothing is kept here">
          <p>This shop sends to real people: there is no stand-in that keeps it.</p>
        </Notice>
      )}
      {known.state === 'here' && known.sent?.length === 0 && (
        <Empty title="Nothing yet">
          <p>Place an order, say yes to notices, and move it on in the kitchen.</p>
        </Empty>
      )}
      {known.state === 'here' && known.sent && known.sent.length > 0 && (
        <SentList sent={known.sent} to={to} onTo={setTo} />
      )}
    </Page>
  )
}

function SentList({
  sent,
  to,
  onTo,
}: {
  sent: readonly Sent[]
  to: string
  onTo: (to: string) => void
}) {
  const people = [...new Set(sent.map((one) => one.to))].toSorted()
  return (
    <div className="space-y-4">
      <label className="block font-medium">
        To whom
        <select
          value={to}
          onChange={({ target }) => onTo(target.value)}
          className="mt-1.5 block min-h-12 w-full rounded-xl border border-line bg-card px-3.5 text-ink"
        >
          <option value="">everybody</option>
          {people.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <ol aria-label="Sent" className="space-y-3">
        {sent
          .filter((one) => to === '' || one.to === to)
          .map((one) => (
            <li key={one.id}>
              <SentCard sent={one} />
            </li>
          ))}
      </ol>
    </div>
  )
}
