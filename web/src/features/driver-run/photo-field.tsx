import { Camera } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { shrinkPhoto } from '../../lib/shrink-photo.ts'

/** A picture from the phone's camera, made small before it is kept. */
export function PhotoField({
  photo,
  onPhoto,
}: {
  photo: Blob | null
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
          alt="Your proof of delivery"
          className="max-h-72 w-full rounded-2xl border border-line object-contain"
        />
      )}
      <label className="flex min-h-18 items-center justify-center gap-3 rounded-full border border-line bg-card px-6 text-xl font-semibold hover:border-soft has-focus-visible:outline-3 has-focus-visible:outline-(--focus)">
        <Camera aria-hidden="true" />
        {photo ? 'Take another photo' : 'Take a photo'}
        <input
          type="file"
          accept="image/*"
          capture="environment"
          className="sr-only"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </label>
      {problem && (
        <p role="alert" className="font-medium text-tomato-deep">
          This picture cannot be read. Take another one.
        </p>
      )}
    </div>
  )
}
