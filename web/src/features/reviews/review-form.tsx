import type { Order } from '@forno/domain/order/order'
import { reviewedItems } from '@forno/domain/reviews/reviewed-items'
import type { Review } from '@forno/domain/reviews/review'
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { PhotoField } from '../../ui/photo-field.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ItemsField } from './items-field.tsx'
import { StarsField } from './stars-field.tsx'
import { StoredPhoto } from './stored-photo.tsx'
import { useReviewDraft } from './use-review-draft.ts'

/** Says how an order was: stars for the food and, apart, for the delivery; the rest only if one likes. */
export function ReviewForm({
  order,
  known,
  onSaid,
}: {
  order: Order
  known: Review | null
  onSaid: () => void
}) {
  const { draft, change, say, busy, refusals, missing } = useReviewDraft(order, known, onSaid)
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.food === 0) form.current?.querySelector('input')?.focus()
        void say()
      }}
    >
      <StarsField
        legend="The food"
        value={draft.food}
        error={missing ? 'Choose how many stars the food gets.' : undefined}
        onChange={(food) => change({ food })}
      />
      {order.fulfilment.kind === 'delivery' && (
        <StarsField
          legend="The delivery"
          hint="Leave it if you do not want to say."
          value={draft.delivery}
          onChange={(delivery) => change({ delivery })}
        />
      )}
      <section aria-labelledby="each" className="space-y-3">
        <h2 id="each" className="text-xl">
          What you had
        </h2>
        <ItemsField
          items={reviewedItems(order)}
          votes={draft.votes}
          onVotes={(votes) => change({ votes })}
        />
      </section>
      <TextArea
        label="In your words (optional)"
        hint="The shop reads it first, then shows it with your first name."
        rows={4}
        maxLength={1000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {draft.kept && !draft.photo && (
        <div className="space-y-2">
          <StoredPhoto path={draft.kept} alt="The photo of your review" />
          <Button look="quiet" onClick={() => change({ kept: null })}>
            Without this photo
          </Button>
        </div>
      )}
      <PhotoField
        photo={draft.photo}
        alt="The photo for your review"
        onPhoto={(photo) => change({ photo })}
      />
      <Refusals refusals={refusals} title="Not sent" />
      <Button type="submit" size="large" className="w-full" busy={busy}>
        {known ? 'Send it again' : 'Send the review'}
      </Button>
    </form>
  )
}
