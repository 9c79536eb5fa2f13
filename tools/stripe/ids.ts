const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Random letters and digits, as long as asked. */
export function randomText(random: () => number, length: number): string {
  let made = ''
  for (let n = 0; n < length; n += 1) made += letters[Math.floor(random() * letters.length)]
  return made
}

/** Ids as Stripe makes them: a prefix that says what it is and 24 letters. The same random gives the same ids. */
export function randomIds(random: () => number): (prefix: string) => string {
  return (prefix) => `${prefix}_${randomText(random, 24)}`
}
