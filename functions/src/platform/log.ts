/** What a line of log may carry besides its message. Never what somebody typed: no names, phones, addresses. */
export interface LogFields {
  command?: string
  job?: string
  uid?: string
  order?: string
  run?: string
  store?: string
  ms?: number
  outcome?: string
  /** The stack or message of what went wrong. */
  error?: string
  count?: number
  path?: string
}

/** Structured logs: one message for people, fields to search by. */
export interface Log {
  info: (message: string, fields?: LogFields) => void
  warn: (message: string, fields?: LogFields) => void
  error: (message: string, fields?: LogFields) => void
}

/** What to write down of something thrown. */
export const wordsOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
