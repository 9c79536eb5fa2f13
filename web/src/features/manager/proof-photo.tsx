import { proofPhotoUrl } from '../../data/proof-photo-url.ts'
import { useLoaded } from '../../lib/use-loaded.ts'
import { Button } from '../../ui/button.tsx'

/** The picture that a driver took at the door. It may still be on the driver's phone. */
export function ProofPhoto({ path, code }: { path: string; code: string }) {
  const { loaded, again } = useLoaded(path, () => proofPhotoUrl(path))
  if (loaded.state === 'waiting') return <p className="text-soft">Fetching the photo…</p>
  if (loaded.state === 'failed') {
    return (
      <p className="flex flex-wrap items-center gap-3 text-soft">
        The photo is not here yet: it may still be on the driver’s phone.
        <Button look="secondary" onClick={again}>
          Look again
        </Button>
      </p>
    )
  }
  return (
    <img
      src={loaded.value}
      alt={`Order ${code} where it was handed over`}
      className="max-h-80 rounded-2xl border border-line"
    />
  )
}
