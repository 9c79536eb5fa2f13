// The form of the payment element. What is typed here stays here: the page hears only whether it will do, and later
// the id of the payment method made of it.
import type { PaymentMethod, StripeError } from '@stripe/stripe-js'
import { type Answer, callStripe } from '../api.ts'
import {
  cardFields,
  type CardField,
  type CardText,
  expiryOf,
  formatCvc,
  formatExpiry,
  formatNumber,
  problemOf,
} from './card-fields.ts'
import { byId } from './element.ts'
import { begin, hear, tell } from './parent.ts'

/** A press on a button takes the focus first: words that moved the button now would make it miss. In milliseconds. */
const SETTLE_MS = 300

const inputs = {
  number: byId('number', HTMLInputElement),
  expiry: byId('expiry', HTMLInputElement),
  cvc: byId('cvc', HTMLInputElement),
}
const text = (): CardText => ({
  number: inputs.number.value,
  expiry: inputs.expiry.value,
  cvc: inputs.cvc.value,
})
const problem = (field: CardField) => problemOf(field, text(), new Date())

function show(field: CardField, message: string): void {
  byId(`${field}-error`, HTMLElement).textContent = message
  inputs[field].setAttribute('aria-invalid', String(message !== ''))
}

function changed(): void {
  tell({
    kind: 'change',
    empty: cardFields.every((field) => inputs[field].value === ''),
    complete: cardFields.every((field) => problem(field) === null),
  })
}

function typed(field: CardField, deleting: boolean): void {
  const { number, expiry, cvc } = inputs
  const atEnd = inputs[field].selectionStart === inputs[field].value.length
  // Rewriting moves the cursor to the end: only where it was anyway.
  if (field === 'number' && atEnd) number.value = formatNumber(number.value)
  if (field === 'expiry' && atEnd) expiry.value = formatExpiry(expiry.value, deleting)
  if (field === 'cvc') cvc.value = formatCvc(cvc.value, number.value)
  if (inputs[field].getAttribute('aria-invalid') === 'true')
    show(field, problem(field)?.message ?? '')
  changed()
}

function fill(card: CardText): void {
  for (const field of cardFields) {
    inputs[field].value = card[field]
    show(field, '')
  }
  changed()
}

/** Shows every problem and goes to the first one; null when there is none. */
function submit(): StripeError | null {
  const wrong = cardFields.flatMap((field) => {
    const found = problem(field)
    show(field, found?.message ?? '')
    return found ? [{ field, found }] : []
  })
  const [first] = wrong
  if (!first) return null
  inputs[first.field].focus()
  return { type: 'validation_error', ...first.found }
}

function makeMethod(key: string, billing: object | undefined): Promise<Answer<PaymentMethod>> {
  const { month, year } = expiryOf(inputs.expiry.value)
  const number = inputs.number.value.replaceAll(' ', '')
  const card = { number, exp_month: month, exp_year: year, cvc: inputs.cvc.value }
  const params = { type: 'card', card, billing_details: billing }
  return callStripe({ origin: location.origin, key }, 'POST', 'payment_methods', params)
}

for (const field of cardFields) {
  inputs[field].addEventListener('input', (event) =>
    typed(field, event instanceof InputEvent && event.inputType.startsWith('delete')),
  )
  inputs[field].addEventListener('blur', () => {
    if (inputs[field].value === '') return
    setTimeout(() => show(field, problem(field)?.message ?? ''), SETTLE_MS)
  })
}
byId('card', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault()
  tell({ kind: 'enter' })
})
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-number]'))
  button.addEventListener('click', () => {
    fill({ number: formatNumber(button.dataset['number'] ?? ''), expiry: '12 / 34', cvc: '123' })
  })

hear((said) => {
  if (said.kind === 'submit') tell({ kind: 'submitted', ask: said.ask, problem: submit() })
  if (said.kind === 'focus') inputs.number.focus()
  if (said.kind === 'blur' && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
  if (said.kind === 'clear') fill({ number: '', expiry: '', cvc: '' })
  if (said.kind === 'method') {
    const { ask, key, billing } = said
    void makeMethod(key, billing).then((made) => tell({ kind: 'made', ask, made }))
  }
})
begin()
