/** A card of Stripe's test list and how it behaves. Only what the shop can meet. */
export interface TestCard {
  number: string
  /** The ids that stand for a fresh payment method with this card. */
  names: readonly string[]
  brand: 'visa' | 'mastercard' | 'amex'
  /** What the bank says to every charge. Such a card cannot be saved either, but for the one that says so. */
  decline?: { code: string; decline_code?: string; message: string }
  savesAnyway?: true
  /** 3-D Secure: at every charge, or until it was saved with its holder present. */
  challenge?: 'always' | 'untilSetUp'
  dispute?: { reason: string; inquiry: boolean }
  /** The bank takes its time: `processing` first. */
  settlesLater?: true
  refund?: 'pending' | 'fails'
}

const refused = (decline_code: string, message = 'Your card was declined.') => ({
  code: 'card_declined',
  decline_code,
  message,
})

/**
 * Cards and ids as in https://docs.stripe.com/testing, but for 4000 0000 0000 7007: Stripe has no card that stays in
 * `processing` (there it is bank debits that do), and the shop must bear that state.
 */
export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', names: ['pm_card_visa', 'pm_card_debit'], brand: 'visa' },
  { number: '5555555555554444', names: ['pm_card_mastercard'], brand: 'mastercard' },
  { number: '378282246310005', names: ['pm_card_amex'], brand: 'amex' },
  { number: '4000000000000077', names: ['pm_card_bypassPending'], brand: 'visa' },
  {
    number: '4000002500003155',
    names: ['pm_card_authenticationRequiredOnSetup'],
    brand: 'visa',
    challenge: 'untilSetUp',
  },
  {
    number: '4000002760003184',
    names: ['pm_card_authenticationRequired'],
    brand: 'visa',
    challenge: 'always',
  },
  {
    number: '4000000000003220',
    names: ['pm_card_threeDSecure2Required', 'pm_card_threeDSecureRequired'],
    brand: 'visa',
    challenge: 'always',
  },
  {
    number: '4000000000000002',
    names: ['pm_card_chargeDeclined', 'pm_card_visa_chargeDeclined'],
    brand: 'visa',
    decline: refused('generic_decline'),
  },
  {
    number: '4000000000009995',
    names: [
      'pm_card_chargeDeclinedInsufficientFunds',
      'pm_card_visa_chargeDeclinedInsufficientFunds',
    ],
    brand: 'visa',
    decline: refused('insufficient_funds', 'Your card has insufficient funds.'),
  },
  {
    number: '4000000000009987',
    names: ['pm_card_visa_chargeDeclinedLostCard'],
    brand: 'visa',
    decline: refused('lost_card'),
  },
  {
    number: '4000000000009979',
    names: ['pm_card_visa_chargeDeclinedStolenCard'],
    brand: 'visa',
    decline: refused('stolen_card'),
  },
  {
    number: '4000000000000069',
    names: ['pm_card_chargeDeclinedExpiredCard'],
    brand: 'visa',
    decline: { code: 'expired_card', message: 'Your card has expired.' },
  },
  {
    number: '4000000000000127',
    names: ['pm_card_chargeDeclinedIncorrectCvc'],
    brand: 'visa',
    decline: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  },
  {
    number: '4000000000000119',
    names: ['pm_card_chargeDeclinedProcessingError'],
    brand: 'visa',
    decline: {
      code: 'processing_error',
      message: 'An error occurred while processing your card. Try again in a little bit.',
    },
  },
  {
    number: '4000000000000341',
    names: ['pm_card_chargeCustomerFail'],
    brand: 'visa',
    decline: refused('generic_decline'),
    savesAnyway: true,
  },
  {
    number: '4000000000000259',
    names: ['pm_card_createDispute'],
    brand: 'visa',
    dispute: { reason: 'fraudulent', inquiry: false },
  },
  {
    number: '4000000000002685',
    names: ['pm_card_createDisputeProductNotReceived'],
    brand: 'visa',
    dispute: { reason: 'product_not_received', inquiry: false },
  },
  {
    number: '4000000000001976',
    names: ['pm_card_createDisputeInquiry'],
    brand: 'visa',
    dispute: { reason: 'fraudulent', inquiry: true },
  },
  {
    number: '4000000000007726',
    names: ['pm_card_pendingRefund'],
    brand: 'visa',
    refund: 'pending',
  },
  { number: '4000000000005126', names: ['pm_card_refundFail'], brand: 'visa', refund: 'fails' },
  {
    number: '4000000000007007',
    names: ['pm_card_processing'],
    brand: 'visa',
    settlesLater: true,
  },
]

/** A bank debit, the way Stripe itself has to `processing`. */
export const bankDebit = {
  number: 'sepa_debit',
  names: [],
  brand: 'visa',
  settlesLater: true,
} as const satisfies TestCard

const byNumber = new Map([...testCards, bankDebit].map((card) => [card.number, card]))
const byName = new Map(testCards.flatMap((card) => card.names.map((name) => [name, card])))

/** The test card with this number, spaces allowed. */
export const cardOfNumber = (number: string) => byNumber.get(number.replaceAll(/[\s-]/g, ''))

/** The test card a well-known id such as `pm_card_visa` stands for. */
export const cardOfName = (name: string) => byName.get(name)
