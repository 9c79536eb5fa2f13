// What firebase-tools says, understood: that all is ready, that a part died, why it ended.
import { Trouble } from './say.mjs'

/** How many of its last lines may explain an end. */
const memory = 60

/** Listens line by line. `ready` and `lost` resolve when the line comes that says so. */
export function hearEmulators() {
  /** @type {string[]} */
  const last = []
  let sayReady
  let sayLost
  const ready = new Promise((resolve) => {
    sayReady = resolve
  })
  const lost = new Promise((resolve) => {
    sayLost = resolve
  })
  const hear = (line) => {
    last.push(line)
    if (last.length > memory) last.shift()
    if (line.includes('All emulators ready')) sayReady()
    // It only mentions this and goes on without, say, a database.
    const gone = /(\w[\w ]*) has exited upon receiving signal/.exec(line)
    if (gone) sayLost(`The ${gone[1]} was ended from outside.`)
  }
  return { last, hear, ready, lost }
}

/**
 * Why the suite ended, as far as its last lines tell.
 * @param {string[]} lines @param {string} log where all of them are
 */
export function endedTrouble(lines, log) {
  const said = lines.filter((line) =>
    /error|fatal|not open|unable|failed|could not|taken/i.test(line),
  )
  const text = said.slice(-5).join('\n')
  const where = `All they said is in ${log}.`
  if (/ENOSPC|no space left/i.test(text)) {
    return new Trouble('The disk is full.', `Make room, then try again.\n${where}`)
  }
  if (/download/i.test(text)) {
    return new Trouble(
      'The emulators could not be downloaded.',
      `They come from the network once. Connect, or install the Google Cloud CLI's Firestore emulator.\n${text}\n${where}`,
    )
  }
  if (/port.*(taken|not open|in use)|EADDRINUSE/i.test(text)) {
    return new Trouble(
      'Another program took a port just now.',
      `The same command finds other ports.\n${text}\n${where}`,
    )
  }
  return new Trouble('The emulators ended by themselves.', `${text}\n${where}`)
}
