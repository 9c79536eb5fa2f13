/** What comes in: one HTTP request, without a socket. Header names in lower case. */
export interface DoubleRequest {
  method: string
  /** Path with its query, e.g. `/v1/charges?limit=3`. */
  path: string
  headers: Readonly<Record<string, string>>
  /** The body as sent, form-encoded (or JSON for the control calls). */
  body: string
}

/** A whole answer, as it goes over the wire. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: string
}

/** No answer: the connection breaks, or nothing ever comes. What was asked may or may not have happened. */
export interface Lost {
  lost: 'reset' | 'timeout'
}

export type DoubleAnswer = Reply | Lost
