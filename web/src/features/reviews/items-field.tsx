import type { ReviewedItem } from '@forno/domain/reviews/reviewed-items'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { Segmented } from '../../ui/segmented.tsx'

export type Votes = Readonly<Record<string, 'good' | 'bad'>>

const options = [
  {
    value: 'good',
    label: (
      <>
        <ThumbsUp aria-hidden="true" className="size-4" />
        Good
      </>
    ),
  },
  {
    value: 'bad',
    label: (
      <>
        <ThumbsDown aria-hidden="true" className="size-4" />
        Not good
      </>
    ),
  },
] as const

/** Each item of the order, to be liked or not; whoever says nothing of one has said nothing. */
export const ItemsField = ({
  items,
  votes,
  onVotes,
}: {
  items: readonly ReviewedItem[]
  votes: Votes
  onVotes: (votes: Votes) => void
}) => (
  <div className="grid gap-4 sm:grid-cols-2">
    {items.map(({ item, name }) => (
      <Segmented<'good' | 'bad' | ''>
        key={item}
        legend={name}
        value={votes[item] ?? ''}
        options={options}
        onChange={(vote) => vote !== '' && onVotes({ ...votes, [item]: vote })}
      />
    ))}
  </div>
)
