import type { Review } from '@forno/domain/reviews/review'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { Stars } from '../../ui/stars.tsx'
import { StoredPhoto } from './stored-photo.tsx'

type Said = Pick<Review, 'food' | 'delivery' | 'text' | 'photo'> &
  Partial<Pick<Review, 'items' | 'names'>>

/** What somebody has said of an order. */
export function Said({ review, by }: { review: Said; by: string }) {
  const { food, delivery, text, photo, items = [], names = {} } = review
  return (
    <div className="space-y-3">
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Line name="Food" stars={food} />
        {delivery !== null && <Line name="Delivery" stars={delivery} />}
      </dl>
      {items.length > 0 && (
        <ul aria-label="What was had" className="flex flex-wrap gap-2">
          {items.map(({ item, good }) => (
            <li
              key={item}
              className="flex items-center gap-1.5 rounded-full bg-sunken px-3 py-1 text-sm font-medium"
            >
              {good ? (
                <ThumbsUp role="img" aria-label="Good:" className="size-4" />
              ) : (
                <ThumbsDown role="img" aria-label="Not good:" className="size-4" />
              )}
              {names[item] ?? item}
            </li>
          ))}
        </ul>
      )}
      {text && <p className="whitespace-pre-line wrap-break-word">{text}</p>}
      {photo && <StoredPhoto path={photo} alt={`Photo by ${by}`} />}
    </div>
  )
}

const Line = ({ name, stars }: { name: string; stars: number }) => (
  <div className="flex items-center gap-2">
    <dt className="text-soft">{name}</dt>
    <dd>
      <Stars value={stars} what={name} />
    </dd>
  </div>
)

/** What the shop has answered. */
export const Answer = ({ text }: { text: string }) => (
  <div className="rounded-2xl border border-line bg-sunken p-4">
    <p className="font-semibold">The shop’s answer</p>
    <p className="whitespace-pre-line wrap-break-word">{text}</p>
  </div>
)
