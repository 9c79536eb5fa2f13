import { proofPhotoUrl } from '../../data/proof-photo-url.ts'
import { useLoaded } from '../../lib/use-loaded.ts'

/** A picture of the shop's storage. One that is gone leaves a word, not a broken picture. Its place is kept from the start. */
export function StoredPhoto({ path, alt }: { path: string; alt: string }) {
  const { loaded } = useLoaded(path, () => proofPhotoUrl(path))
  if (loaded.state === 'failed') return <p className="text-soft">The photo cannot be shown now.</p>
  return (
    <div className="grid h-56 w-full max-w-sm place-items-center overflow-hidden rounded-2xl border border-line bg-sunken">
      {loaded.state === 'here' ? (
        <img src={loaded.value} alt={alt} loading="lazy" className="size-full object-cover" />
      ) : (
        <p className="text-soft">Fetching the photo…</p>
      )}
    </div>
  )
}
