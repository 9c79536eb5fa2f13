/** One letter to one person. */
export interface Letter {
  to: string
  subject: string
  text: string
  html: string
  /** Made from the cause: becomes the Message-ID, so that a letter that is sent twice is known as one. */
  key: string
}

/** The post office. */
export interface Mail {
  /** Hands a letter over; throws when nobody took it, and then it may be tried again. */
  send: (letter: Letter) => Promise<void>
}
