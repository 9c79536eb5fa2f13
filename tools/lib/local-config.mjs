// The firebase.json of one local run: the real one, with this run's ports and web build, and with the
// loopback addresses let through the content security policy. Nothing else may differ from production.

/** Where a page may also connect to when the emulators run beside it. */
const loopback = [
  'http://127.0.0.1:*',
  'http://localhost:*',
  'ws://127.0.0.1:*',
  'ws://localhost:*',
]
const loopbackDirectives = ['connect-src', 'img-src']
const cspHeader = 'Content-Security-Policy'

/**
 * Adds sources to directives of a policy.
 * @param {string} policy `a 'self'; b 'self'` @param {string[]} directives @param {string[]} sources
 */
export function extendCsp(policy, directives, sources) {
  return policy
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      directives.includes(part.split(/\s+/)[0] ?? '') ? [part, ...sources].join(' ') : part,
    )
    .join('; ')
}

/**
 * @param {Record<string, any>} production firebase.json
 * @param {{ ports: Record<string, number>, webFolder: string }} run `webFolder`: relative to the repository
 */
export function localConfig(production, { ports, webFolder }) {
  const host = '127.0.0.1'
  const on = (name) => ({ host, port: ports[name] })
  const { hosting } = production
  const headers = hosting.headers.map((rule) => ({
    ...rule,
    headers: rule.headers.map(({ key, value }) =>
      key === cspHeader
        ? { key, value: extendCsp(value, loopbackDirectives, loopback) }
        : { key, value },
    ),
  }))
  return {
    ...production,
    hosting: { ...hosting, public: webFolder, headers },
    emulators: {
      singleProjectMode: false, // rules tests use project ids of their own
      auth: on('auth'),
      firestore: { ...on('firestore'), websocketPort: ports.websocket },
      functions: on('functions'),
      storage: on('storage'),
      hosting: on('hosting'),
      hub: on('hub'),
      logging: on('logging'),
      eventarc: on('eventarc'),
      tasks: on('tasks'),
      ui: { enabled: false },
    },
  }
}
