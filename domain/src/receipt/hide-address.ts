/**
 * A mail address as its owner knows it again and nobody else learns it: `d…@demo.forno.test`. Text without an @ is
 * hidden but for its first letter.
 */
export function hideAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const [first = ''] = address
  return at < 1 ? `${first}…` : `${first}…${address.slice(at)}`
}
