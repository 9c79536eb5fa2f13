import { type Contact, contactSchema } from '@forno/domain/order/order'
import type { Fulfilment } from '@forno/domain/order/fulfilment'
import type { Quote } from '@forno/domain/pricing/quote'
import type { Refusal } from '@forno/domain/refusal/refusal'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { useCart } from '../../data/cart.ts'
import { checkOut, useContact } from '../../data/checkout.ts'
import type { Shop } from '../../data/shop.tsx'
import { formatMoney } from '../../lib/money.ts'
import { refusalsFor, refusalText } from '../../lib/refusal-text.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Field, TextArea } from '../../ui/field.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { CashChoice } from './cash-choice.tsx'
import { Summary } from './summary.tsx'

/** What is shown by its field; the rest is shown above the button. */
const byField = ['contact.name', 'contact.phone', 'note', 'payment']

export function CheckoutForm({
  shop,
  fulfilment,
  quote,
}: {
  shop: Shop
  fulfilment: Fulfilment
  quote: Quote
}) {
  const navigate = useNavigate()
  const { note, setNote, renewKey } = useCart()
  const kept = useContact()
  const [changeFrom, setChangeFrom] = useState<number | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const { register, handleSubmit, formState, setFocus, control } = useForm<Contact>({
    resolver: valibotResolver(contactSchema),
    defaultValues: { name: kept.name, phone: kept.phone },
    mode: 'onTouched',
  })
  const [name, phone] = useWatch({ control, name: ['name', 'phone'] })
  const { set: keep } = kept
  useEffect(() => keep({ name, phone }), [name, phone, keep])

  const words = (field: string, own: string | undefined, name: string): string | null => {
    if (own) return `${name} ${own}.`
    const refused = refusalsFor(refusals, field)[0]
    return refused ? refusalText(refused, quote.currency) : null
  }
  const submit = handleSubmit(async (contact) => {
    setRefusals([])
    const result = await checkOut({
      store: shop.store.id,
      menuVersion: shop.menu.version,
      fulfilment,
      contact,
      payment: { method: 'cash', ...(changeFrom === null ? {} : { changeFrom }) },
      expectedTotal: quote.total,
    })
    if (result.ok) {
      await navigate(`/orders/${result.value.order}`, { replace: true })
      return
    }
    setRefusals(result.refusals)
    const first = (['name', 'phone'] as const).find(
      (field) => refusalsFor(result.refusals, `contact.${field}`).length > 0,
    )
    if (first) setFocus(first)
  })
  const elsewhere = refusals.filter(
    ({ field = '' }) => !byField.some((known) => field === known || field.startsWith(`${known}.`)),
  )
  const inCart = elsewhere.some(({ field = '' }) => /^(lines|fulfilment)/.test(field))
  const sentBefore = elsewhere.some(({ code }) => code === 'keyReused')
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-8">
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
      <CashChoice
        quote={quote}
        where={fulfilment.kind === 'delivery' ? 'at the door' : 'at the counter'}
        value={changeFrom}
        error={words('payment', undefined, '')}
        onChange={setChangeFrom}
      />
      <Summary fulfilment={fulfilment} store={shop.store} quote={quote} />
      <Refusals
        refusals={elsewhere}
        currency={quote.currency}
        title="Your order was not placed"
        actions={
          sentBefore ? (
            <>
              <LinkButton to="/orders" look="secondary">
                To your orders
              </LinkButton>
              <Button
                look="secondary"
                onClick={() => {
                  renewKey()
                  setRefusals([])
                }}
              >
                This is another order
              </Button>
            </>
          ) : inCart ? (
            <LinkButton to="/cart" look="secondary">
              Change it in the cart
            </LinkButton>
          ) : undefined
        }
      />
      <Button type="submit" size="large" busy={formState.isSubmitting} className="w-full">
        {formState.isSubmitting ? 'Placing your order' : 'Place order'} ·{' '}
        {formatMoney(quote.total, quote.currency)}
      </Button>
      <p className="text-center text-sm text-soft">
        You pay {fulfilment.kind === 'delivery' ? 'the driver at the door' : 'at the counter'}. You
        can cancel free of charge until cooking starts.
      </p>
    </form>
  )
}
