// Words to the person at the keyboard. Nothing else in tools/ writes to the terminal.

/** A failure that is told in plain words: what is wrong, and the way out. It is printed without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} what what is wrong, one sentence
   * @param {string} [wayOut] what to do about it; may have several lines
   */
  constructor(what, wayOut = '') {
    super(what)
    this.name = 'Trouble'
    this.wayOut = wayOut
  }
}

export function say(text = '') {
  process.stdout.write(`${text}\n`)
}

/** `1234` → `1.2 s`, `75000` → `1 min 15 s`. */
export function lasted(millis) {
  const seconds = millis / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Does the work and says when it is done and how long it took. */
export async function step(name, work) {
  const from = Date.now()
  const result = await work()
  say(`  ${name} (${lasted(Date.now() - from)})`)
  return result
}

/** Tells a failure: a Trouble in its own words, anything else with its stack, because it is a bug of ours. */
export function tell(error) {
  const known = error instanceof Trouble
  process.stderr.write(
    `\n  ${known ? error.message : 'Something went wrong that we did not foresee.'}\n`,
  )
  const rest = known ? error.wayOut : (error?.stack ?? String(error))
  for (const line of rest.split('\n').filter(Boolean)) process.stderr.write(`    ${line}\n`)
  process.stderr.write('\n')
}
