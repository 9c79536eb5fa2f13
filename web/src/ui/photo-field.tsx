import { Camera, X } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { classNames } from '../lib/class-names.ts'
import { shrinkPhoto } from '../lib/shrink-photo.ts'
import { Button } from './button.tsx'

/**
 * A picture that may be added, made small at once; `alt` says what it shows. `camera`: taken here and now with the
 * phone's camera, by a button that is hit with one hand.
 */
export function PhotoField({
  photo,
  alt,
  onPhoto,
  camera = false,
}: {
  photo: Blob | null
  alt: string
  onPhoto: (photo: Blob | null) => void
  camera?: boolean
}) {
  const [first, another] = camera
    ? ['Take a photo', 'Take another photo']
    : ['Add a photo', 'Choose another photo']
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
        <label
          className={classNames(
            'flex items-center rounded-full border border-line bg-card font-semibold hover:border-soft',
            'has-focus-visible:outline-3 has-focus-visible:outline-(--focus)',
            camera ? 'min-h-18 grow justify-center gap-3 px-6 text-xl' : 'min-h-11 gap-2 px-4',
          )}
        >
          <Camera aria-hidden="true" className={camera ? 'size-6' : 'size-5'} />
          {photo ? another : first}
          <input
            type="file"
            accept="image/*"
            capture={camera ? 'environment' : undefined}
            className="sr-only"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
        {photo && !camera && (
          <Button look="quiet" onClick={() => onPhoto(null)}>
            <X aria-hidden="true" className="size-4" />
            Without the photo
          </Button>
        )}
      </div>
      {problem && (
        <p role="alert" className="font-medium text-tomato-deep">
          This picture cannot be read. {camera ? 'Take' : 'Choose'} another one.
        </p>
      )}
    </div>
  )
}
