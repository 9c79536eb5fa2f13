/** The longest side of a proof, pixels: a door, a bag and a house number can be made out. */
const LONGEST = 1280
const MOST_BYTES = 200_000
const qualities = [0.8, 0.65, 0.5, 0.35, 0.2] as const

/** Width and height that fit, never larger than they were. */
export function fitted(width: number, height: number, longest: number): [number, number] {
  const part = Math.min(1, longest / Math.max(width, height, 1))
  return [Math.max(1, Math.round(width * part)), Math.max(1, Math.round(height * part))]
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

/** A camera's picture as a JPEG of at most 200 kB. Null when it is no picture that this browser can read. */
export async function shrinkPhoto(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return null
  try {
    for (const longest of [LONGEST, LONGEST / 2, LONGEST / 4]) {
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = fitted(bitmap.width, bitmap.height, longest)
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
      for (const quality of qualities) {
        const photo = await asJpeg(canvas, quality)
        if (photo && photo.size <= MOST_BYTES) return photo
      }
    }
    return null
  } finally {
    bitmap.close()
  }
}
