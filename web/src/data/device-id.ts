const KEPT = 'forno-device'

/** What this browser is called: made once, kept here, told to nobody but the shop. */
export function deviceId(): string {
  const known = localStorage.getItem(KEPT)
  if (known !== null) return known
  const made = crypto.randomUUID()
  localStorage.setItem(KEPT, made)
  return made
}
