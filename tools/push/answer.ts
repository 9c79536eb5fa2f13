/** What a service answers: a status and JSON. */
export interface Answer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

/** A call to a service, as far as it matters here. */
export interface ServiceCall {
  authorization: string
  /** The whole body as text. */
  body: string
}
