// What firebase-tools says, understood: that all is ready, that a part died, why it ended.
import { Trouble } from './say.mjs'

/** How many of its last lines may explain an end. */
const memory = 60

/**
 * Listens line by line.
 * @returns {{ last: string[], hear: (line: string) => void, ready: Promise<void>, lost: Promise<string> }}
 *   `lost` resolves with what went missing although the suite goes on without it
 */
export function hearEmulators() {
  /** @type {string[]} */
  const last = []
  let isReady = false
  let sayReady
  let sayLost
  const ready = new Promise((resolve) => {
    sayReady = resolve
  })
  const lost = new Promise((resolve) => {
    sayLost = resolve
  })
  let isWhole = true
  const hear = (line) => {
    last.push(line)
    if (last.length > memory) last.shift()
    const gone = whatIsLost(line, isReady)
    if (gone) {
      isWhole = false
      sayLost(gone)
    }
    // It says so too when functions are missing.
    if (!isWhole || !line.includes('All emulators ready')) return
    isReady = true
    sayReady()
  }
  return { last, hear, ready, lost }
}

/** What a line says is lost. Functions that break later are being worked on, and come back. */
export function whatIsLost(line, isReady) {
  const part = /(\w[\w ]*) has exited upon receiving signal/.exec(line)
  if (part) return `The ${part[1]} was ended from outside.`
  const isUnloaded = line.includes('Failed to load function definition')
  return isUnloaded && !isReady ? 'The functions could not be loaded.' : undefined
}

/** The last lines that sound like a reason. */
export const reasons = (lines) =>
  lines
    .filter((line) =>
      /error|fatal|exception|exited|not open|unable|failed|could not|taken/i.test(line),
    )
    .filter((line) => !line.includes('CLI MOTD')) // news that it looks for on the network
    .slice(-5)

/**
 * Why the suite ended, as far as its last lines tell.
 * @param {string[]} lines @param {string} log where all of them are
 */
export function endedTrouble(lines, log) {
  const text = reasons(lines).join('\n')
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
  const importing = lines.some((line) => line.includes('Importing data from'))
  if (importing && text.includes('Firestore Emulator has exited')) {
    return new Trouble(
      'The saved data could not be read.',
      `\`npm start -- --fresh\` deletes it and begins anew; .forno/data-previous holds what was saved before it.\n${where}`,
    )
  }
  return new Trouble('The emulators ended by themselves.', `${text}\n${where}`)
}
