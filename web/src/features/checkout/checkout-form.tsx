import { type Contact, contactSchema } from '@forno/domain/order/order'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import type { Quote } from '@forno/domain/pricing/quote'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useCart } from '../../data/cart.ts'
import { useContact } from '../../data/checkout.ts'
import type { Shop } from '../../data/shop.tsx'
import type { Card } from '../../lib/card.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Field, TextArea } from '../../ui/field.tsx'
import { HowToPay } from './how-to-pay.tsx'
import { NotPlaced } from './not-placed.tsx'
import { SubmitButton } from './submit-button.tsx'
import { Summary } from './summary.tsx'
import { usePayment } from './use-payment.ts'
import { useSubmit } from './use-submit.ts'

/** What is shown by its field; the rest is shown above the button. */
const byField = ['contact.name', 'contact.phone', 'note', 'payment']

export function CheckoutForm({
  shop,
  fulfilment,
  quote,
  hold,
}: {
  shop: Shop
  fulfilment: Fulfilment
  quote: Quote
  /** Keeps this form on the page as it is now, whatever becomes of the cart. */
  hold: (held: boolean) => void
}) {
  const { note, setNote, renewKey } = useCart()
  const kept = useContact()
  const payment = usePayment({ takesCash: shop.store.cash, total: quote.total })
  const { step, refusals, problem, submit, clear } = useSubmit({ hold })
  const { register, handleSubmit, formState, setFocus, control, trigger, getValues } =
    useForm<Contact>({
      resolver: valibotResolver(contactSchema),
      defaultValues: { name: kept.name, phone: kept.phone },
      mode: 'onTouched',
    })
  const [name, phone] = useWatch({ control, name: ['name', 'phone'] })
  const { set: keep } = kept
  useEffect(() => keep({ name, phone }), [name, phone, keep])

  const words = (field: string, own: string | undefined, label: string): string | null => {
    if (own) return `${label} ${own}.`
    const refused = refusalsFor(refusals, field)[0]
    return refused ? refusalText(refused, quote.currency) : null
  }
  const send = async (contact: Contact, card: Card | null) => {
    const end = await submit(
      {
        store: shop.store.id,
        menuVersion: shop.menu.version,
        fulfilment,
        contact,
        payment: payment.choice,
        expectedTotal: quote.total,
      },
      card,
    )
    if (end.end === 'refused') {
      const first = (['name', 'phone'] as const).find(
        (field) => refusalsFor(end.refusals, `contact.${field}`).length > 0,
      )
      if (first) setFocus(first)
    }
    return end.end === 'paid'
  }
  // Pressed before their own cards are known, it would be a cash order that nobody chose.
  const undecided = payment.possible && quote.total > 0 && payment.way === null
  const cardMissing = undecided || (payment.byCard && payment.card === null)
  const press = handleSubmit(async (contact) => {
    if (step === null && payment.possible && !cardMissing) await send(contact, payment.card)
  })
  const elsewhere = refusals.filter(
    ({ field = '' }) => !byField.some((known) => field === known || field.startsWith(`${known}.`)),
  )
  const where = fulfilment.kind === 'delivery' ? 'at the door' : 'at the counter'
  return (
    <form noValidate onSubmit={(event) => void press(event)} className="space-y-8">
      <section aria-labelledby="who" className="space-y-4">
        <h2 id="who" className="text-2xl">
          Who is it for?
        </h2>
        <Field
          label="Name"
          autoComplete="name"
          {...register('name')}
          error={words('contact.name', formState.errors.name?.message, 'Your name')}
        />
        <Field
          label="Phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          hint="Only for questions about this order."
          {...register('phone')}
          error={words('contact.phone', formState.errors.phone?.message, 'This number')}
        />
        <TextArea
          label="Note to the shop (optional)"
          hint="Allergies, the bell, anything we should know."
          maxLength={500}
          value={note}
          error={words('note', undefined, '')}
          onChange={(event) => setNote(event.target.value)}
        />
      </section>
      <HowToPay
        payment={payment}
        quote={quote}
        cash={shop.store.cash ? where : null}
        error={problem || words('payment', undefined, '')}
        mayOpenWallet={async () => step === null && trigger(undefined, { shouldFocus: true })}
        onWallet={(wallet) => send(getValues(), wallet)}
      />
      <Summary fulfilment={fulfilment} store={shop.store} quote={quote} />
      <NotPlaced
        refusals={elsewhere}
        currency={quote.currency}
        onAnotherOrder={() => {
          renewKey()
          clear()
        }}
      />
      <SubmitButton
        quote={quote}
        byCard={payment.byCard || undecided}
        step={step}
        disabled={!payment.possible || cardMissing}
      />
      <p className="text-center text-sm text-soft">
        {payment.byCard || undecided
          ? 'Your card is only charged once the shop has accepted.'
          : `You pay ${fulfilment.kind === 'delivery' ? 'the driver at the door' : 'at the counter'}.`}{' '}
        You can cancel free of charge until cooking starts.
      </p>
    </form>
  )
}
