import { useState } from 'react'
import { Link } from 'react-router'
import type { Sent } from '../../data/sent.ts'
import { formatDayTime } from '../../lib/times.ts'
import { Button } from '../../ui/button.tsx'

const ways: Record<Sent['way'], string> = {
  letter: 'Letter',
  notice: 'Notice',
  text: 'Text message',
}

/** One thing that was sent. A letter is opened in a frame that may do nothing but be looked at. */
export function SentCard({ sent }: { sent: Sent }) {
  const [open, setOpen] = useState(false)
  return (
    <article className="space-y-2 rounded-card border border-line bg-card p-4 shadow-card">
      <p className="text-sm text-soft">
        {ways[sent.way]} to <span className="break-all">{sent.to}</span>, {formatDayTime(sent.at)}
      </p>
      <h2 className="text-lg">{sent.title}</h2>
      {(!sent.html || !open) && (
        <p className={open ? 'whitespace-pre-line' : 'line-clamp-3'}>{sent.body}</p>
      )}
      {sent.link !== null && (
        <Link to={sent.link} className="inline-flex min-h-11 items-center underline">
          Opens {sent.link}
        </Link>
      )}
      {sent.way === 'letter' && (
        <Button look="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close the letter' : 'Open the letter'}
        </Button>
      )}
      {open && sent.html && (
        <iframe
          sandbox=""
          srcDoc={sent.html}
          title={`The letter “${sent.title}”`}
          className="h-120 w-full rounded-xl border border-line bg-white"
        />
      )}
    </article>
  )
}
