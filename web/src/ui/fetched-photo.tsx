import { useLoaded } from '../lib/use-loaded.ts'
import { Button } from './button.tsx'

/** A picture of the shop's storage. `missing`: what is said while it cannot be had; `find` gives its address, or fails. */
export function FetchedPhoto({
  path,
  alt,
  missing,
  find,
}: {
  path: string
  alt: string
  missing: string
  find: (path: string) => Promise<string>
}) {
  const { loaded, again } = useLoaded(path, () => find(path))
  if (loaded.state === 'waiting') return <p className="text-soft">Fetching the photo…</p>
  if (loaded.state === 'failed') {
    return (
      <p className="flex flex-wrap items-center gap-3 text-soft">
        {missing}
        <Button look="secondary" onClick={again}>
          Look again
        </Button>
      </p>
    )
  }
  return <img src={loaded.value} alt={alt} className="max-h-80 rounded-2xl border border-line" />
}
