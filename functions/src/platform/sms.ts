/** One text message. `key` is made from its cause: the same one is sent once where the service can tell. */
export interface TextMessage {
  to: string
  text: string
  key: string
}

/** The way to people's telephones. */
export interface Sms {
  /** `no`: this number cannot be reached, trying again is of no use. Throws when nobody answered. */
  send: (message: TextMessage) => Promise<'ok' | 'no'>
}
