import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'

/** The signed link to this order's tracker, for somebody else at home or another device. */
export function ShareLink({ token }: { token: string }) {
  const [said, setSaid] = useState('')
  const share = async () => {
    const url = `${location.origin}/t/${token}`
    try {
      if (navigator.share) await navigator.share({ title: 'Follow my pizza', url })
      else {
        await navigator.clipboard.writeText(url)
        setSaid('Link copied. Whoever has it can follow this order for two days.')
      }
    } catch (error) {
      // Closing the device's own share sheet is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        setSaid(`Copy this link: ${url}`)
    }
  }
  return (
    <div className="space-y-2">
      <Button look="secondary" className="w-full" onClick={() => void share()}>
        <Share2 aria-hidden="true" className="size-5" />
        Share the tracker
      </Button>
      <p className="text-sm text-soft">
        <a className="underline" href={`/t/${token}`}>
          Link without sign-in
        </a>
        : shows where the order stands, not your address.
      </p>
      <p role="status" className="text-sm font-medium">
        {said}
      </p>
    </div>
  )
}
