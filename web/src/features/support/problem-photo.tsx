import { Camera } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { shrinkPhoto } from '../../lib/shrink-photo.ts'
import { Button } from '../../ui/button.tsx'

/** A picture of what is wrong, made small before it is sent. */
export function ProblemPhoto({
  photo,
  onPhoto,
}: {
  photo: Blob | null
  onPhoto: (photo: Blob | null) => void
}) {
  const [unreadable, setUnreadable] = useState(false)
  const shown = useMemo(() => photo && URL.createObjectURL(photo), [photo])
  useEffect(() => (shown ? () => URL.revokeObjectURL(shown) : undefined), [shown])
  const take = async (file: File | undefined) => {
    if (!file) return
    const small = await shrinkPhoto(file)
    setUnreadable(!small)
    if (small) onPhoto(small)
  }
  return (
    <div className="space-y-3">
      {shown && (
        <img
          src={shown}
          alt="What you want to show us"
          className="max-h-72 rounded-2xl border border-line object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <label className="flex min-h-12 items-center justify-center gap-2 rounded-full border border-line bg-card px-5 font-semibold hover:border-soft has-focus-visible:outline-3 has-focus-visible:outline-(--focus)">
          <Camera aria-hidden="true" className="size-5" />
          {photo ? 'Another photo' : 'Add a photo'}
          <input
            type="file"
            accept="image/*"
            className="sr-only"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        {photo && (
          <Button look="quiet" onClick={() => onPhoto(null)}>
            Remove the photo
          </Button>
        )}
      </div>
      {unreadable && (
        <p role="alert" className="font-medium text-tomato-deep">
          This picture cannot be read. Choose another one.
        </p>
      )}
    </div>
  )
}
