const KEPT = 'forno-device'

/** What this browser is called: made once, kept here, told to nobody but the shop. 16 to 40 characters of base64url. */
export function deviceId(): string {
  const known = localStorage.getItem(KEPT)
  if (known !== null && /^[A-Za-z0-9_-]{16,40}$/.test(known)) return known
  const made = crypto.randomUUID()
  localStorage.setItem(KEPT, made)
  return made
}
