/** What is being done while somebody waits for their payment. */
export const stepWords = {
  checking: 'Looking over your card…',
  placing: 'Placing your order…',
  asking: 'Asking your bank…',
  looking: 'Making sure it has arrived…',
} as const
