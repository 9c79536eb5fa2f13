import { createHash, createHmac } from 'node:crypto'

/** SHA-256 in hexadecimal: 64 characters, fit for a document's id. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The id of an order's tracking document, and the end of its link: the order's id and its signature. Who knows
 * an order's id cannot find the link from it, and nothing has to be looked up to make it again. 22 characters
 * of base64url are 132 bits.
 */
export function trackingToken(linkSecret: string, order: string): string {
  const signature = createHmac('sha256', linkSecret).update(order).digest('base64url')
  return `${order}.${signature.slice(0, 22)}`
}

/**
 * The four digits that a customer tells at the door. Worked out whenever they are asked for and never stored, so that
 * nobody who reads a document knows them. Four digits are tried out soon: whoever checks them counts the tries.
 */
export function pinOf(linkSecret: string, order: string): string {
  const digest = createHmac('sha256', linkSecret).update(`pin:${order}`).digest()
  return String(digest.readUInt32BE(0) % 10_000).padStart(4, '0')
}

/**
 * Tells whether two orders came from the same phone, door, card or device, without saying which: the secret keeps
 * anybody who reads it from trying out all telephone numbers there are.
 */
export const markOf = (linkSecret: string, what: string, text: string): string =>
  createHmac('sha256', linkSecret).update(`mark:${what}:${text}`).digest('base64url').slice(0, 22)

/** The mark of a browser, as orders keep it. */
export const deviceMark = (linkSecret: string, device: string): string =>
  markOf(linkSecret, 'device', device)

/** As `friendCodeSchema` has them: no two letters that look alike. 32 of them, so each byte gives one evenly. */
const FRIEND_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/**
 * The code that somebody gives to friends: always the same for the same person, so asking twice makes one. `n` is 0, and
 * more only when somebody else has that code already (2⁴⁰ of them).
 */
export function friendCodeOf(linkSecret: string, uid: string, n: number): string {
  const digest = createHmac('sha256', linkSecret).update(`friend:${n}:${uid}`).digest()
  return [...digest.subarray(0, 8)].map((byte) => FRIEND_LETTERS.charAt(byte % 32)).join('')
}

/** JSON with the keys of every object in order: equal values give equal text. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** Tells two inputs apart, however their keys were ordered on the way. */
export const fingerprint = (input: unknown): string => sha256(canonicalJson(input))
