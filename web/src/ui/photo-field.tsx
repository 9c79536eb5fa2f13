import { Camera, X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { shrinkPhoto } from '../lib/shrink-photo.ts'
import { Button } from './button.tsx'

/** A picture that may be added, made small at once; `alt` says what it shows. */
export function PhotoField({
  photo,
  alt,
  onPhoto,
}: {
  photo: Blob | null
  alt: string
  onPhoto: (photo: Blob | null) => void
}) {
  const [problem, setProblem] = useState(false)
  const shown = useMemo(() => photo && URL.createObjectURL(photo), [photo])
  useEffect(() => (shown ? () => URL.revokeObjectURL(shown) : undefined), [shown])
  const take = async (file: File | undefined) => {
    if (!file) return
    const small = await shrinkPhoto(file)
    setProblem(!small)
    if (small) onPhoto(small)
  }
  return (
    <div className="space-y-3">
      {shown && (
        <img
          src={shown}
          alt={alt}
          className="max-h-72 w-full rounded-2xl border border-line object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <label className="flex min-h-11 items-center gap-2 rounded-full border border-line bg-card px-4 font-semibold hover:border-soft has-focus-visible:outline-3 has-focus-visible:outline-(--focus)">
          <Camera aria-hidden="true" className="size-5" />
          {photo ? 'Choose another photo' : 'Add a photo'}
          <input
            type="file"
            accept="image/*"
            className="sr-only"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        {photo && (
          <Button look="quiet" onClick={() => onPhoto(null)}>
            <X aria-hidden="true" className="size-4" />
            Without the photo
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className="font-medium text-tomato-deep">
          This picture cannot be read. Choose another one.
        </p>
      )}
    </div>
  )
}
