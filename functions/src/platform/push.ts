/** One notice for one device. Texts are in the reader's language already. */
export interface PushNote {
  /** FCM's registration token. */
  token: string
  title: string
  body: string
  /** Page of ours that it opens: `/orders/…`. */
  link: string
  /** Notices with the same tag replace each other, on the device and on the way: one for each order and state. */
  tag: string
  /** Makes no sound: quiet hours. */
  silent: boolean
  /** After so many seconds it is of no use any more. */
  lives: number
  /** When it happened. */
  at: number
}

/** The way to people's devices. */
export interface Push {
  /** `gone`: the device is not known any more, its token is to be forgotten. Throws when nobody answered: may be sent again. */
  send: (note: PushNote) => Promise<'ok' | 'gone'>
}
