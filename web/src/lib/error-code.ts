/** The code that Firebase and browsers put on their errors, such as "permission-denied"; empty when there is none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
