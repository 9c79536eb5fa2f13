const words: Record<string, string> = {
  authentication_required: 'Your bank wants to be sure it is you. Try again and confirm it there.',
  card_velocity_exceeded: 'This card has reached its limit. Use another one.',
  expired_card: 'This card has expired. Use another one.',
  incorrect_cvc: 'The security code is not right. Look at it once more.',
  incorrect_number: 'The card number is not right. Look at it once more.',
  insufficient_funds: 'There is not enough money on this card. Use another one.',
  invalid_cvc: 'The security code is not right. Look at it once more.',
  payment_intent_authentication_failure:
    'Your bank could not confirm that it is you. Try again, or use another card.',
  processing_error: 'The bank could not be reached. Try again in a moment.',
}

/** Why a card was turned down, in words that say what to do. Banks often say no more than no. */
export const declineWords = (code: string): string =>
  words[code] ?? 'Your bank has turned this card down. Use another one, or ask your bank.'
