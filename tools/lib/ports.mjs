// Which ports a run listens on: the well-known ones for `npm start`, any free ones for tests.
import { connect, createServer } from 'node:net'
import { Trouble } from './say.mjs'

/** The ports that Firebase's documentation and its like use, so that people find what they expect. */
export const preferredPorts = {
  hosting: 5000,
  auth: 9099,
  firestore: 8080,
  functions: 5001,
  storage: 9199,
  hub: 4400,
  logging: 4500,
  eventarc: 9299,
  tasks: 9499,
  websocket: 9150,
  stripe: 12_111,
  mail: 2525,
  letters: 8025,
  push: 8026,
}

/** Ports that browsers refuse to open (those of https://fetch.spec.whatwg.org/#port-blocking above 4000). */
const blockedByBrowsers = new Set([
  4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080,
])

/**
 * Takes each wanted port, or the next free one a hundred further when it is taken.
 * @param {Record<string, number>} wanted by name
 * @param {(port: number) => Promise<boolean>} isFree
 * @returns {Promise<{ ports: Record<string, number>, moved: { name: string, wanted: number, got: number }[] }>}
 */
export async function choosePorts(wanted, isFree) {
  const spokenFor = new Set(Object.values(wanted))
  const moved = []
  const ports = {}
  for (const [name, first] of Object.entries(wanted)) {
    let port = first
    while (
      blockedByBrowsers.has(port) ||
      (port !== first && spokenFor.has(port)) ||
      !(await isFree(port))
    ) {
      port += 100
      if (port > 65_000)
        throw new Trouble(`No free port was found for ${name}, from ${first} upwards.`)
    }
    spokenFor.add(port)
    ports[name] = port
    if (port !== first) moved.push({ name, wanted: first, got: port })
  }
  return { ports, moved }
}

/**
 * Ports for a run that must not meet another: anywhere between 20000 and 31000, which is below
 * the range that systems give to outgoing connections.
 */
export async function chooseOwnPorts(isFree = isPortFree, random = Math.random) {
  const first = 20_000 + Math.floor(random() * 10_000)
  const names = Object.keys(preferredPorts)
  const wanted = Object.fromEntries(names.map((name, at) => [name, first + at]))
  return (await choosePorts(wanted, isFree)).ports
}

/** Free means that nobody answers on it, by either name of this machine, and that we may listen. */
export async function isPortFree(port) {
  const answers = await Promise.all([isAnswered(port, '127.0.0.1'), isAnswered(port, '::1')])
  return !answers.includes(true) && canListen(port)
}

function isAnswered(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 })
    const done = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => done(true))
    socket.once('timeout', () => done(false))
    socket.once('error', () => done(false))
  })
}

function canListen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    )
  })
}
