import { proofPhotoUrl } from '../../data/proof-photo-url.ts'
import { useLoaded } from '../../lib/use-loaded.ts'
import { Button } from '../../ui/button.tsx'

/** What the customer has shown us. */
export function ProblemPicture({ path, code }: { path: string; code: string }) {
  const { loaded, again } = useLoaded(path, () => proofPhotoUrl(path))
  if (loaded.state === 'waiting') return <p className="text-soft">Fetching the photo…</p>
  if (loaded.state === 'failed') {
    return (
      <p className="flex flex-wrap items-center gap-3 text-soft">
        The photo cannot be shown.
        <Button look="secondary" onClick={again}>
          Look again
        </Button>
      </p>
    )
  }
  return (
    <img
      src={loaded.value}
      alt={`What the customer of order ${code} shows us`}
      className="max-h-80 rounded-2xl border border-line"
    />
  )
}
