import { Check, Copy } from 'lucide-react'
import { useState } from 'react'

/** An id that somebody else’s pages know, to be copied there. Without a clipboard it can still be marked by hand. */
export function CopyId({ id, what }: { id: string; what: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id)
      setCopied(true)
      setTimeout(() => setCopied(false), 2000)
    } catch {
      setCopied(false)
    }
  }
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <code className="min-w-0 font-mono text-sm break-all select-all">{id}</code>
      <button
        type="button"
        aria-label={`Copy ${what}`}
        className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunken"
        onClick={() => void copy()}
      >
        {copied ? (
          <Check aria-hidden="true" className="size-4 text-basil" />
        ) : (
          <Copy aria-hidden="true" className="size-4" />
        )}
      </button>
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </span>
  )
}
