/** What was refused, in one line of the history. */
export const codes = (refusals: readonly { code: string }[]): string =>
  refusals.map(({ code }) => code).join(' ')
