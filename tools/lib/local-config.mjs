// The firebase.json of one local run: the real one, with this run's ports and web build, and with the
// loopback addresses let through the content security policy. Nothing else may differ from production.

/** Where a page may also go when the emulators run beside it. */
const http = ['http://127.0.0.1:*', 'http://localhost:*']
const loopback = (ports) => ({
  'connect-src': [...http, 'ws://127.0.0.1:*', 'ws://localhost:*'],
  'img-src': http,
  // The stand-in's script and frames take the place of Stripe's.
  'script-src': [`http://127.0.0.1:${ports.stripe}`],
  'frame-src': [`http://127.0.0.1:${ports.stripe}`],
})
const cspHeader = 'Content-Security-Policy'

/**
 * Adds sources to directives of a policy; a directive it does not have is left out.
 * @param {string} policy `a 'self'; b 'self'` @param {Record<string, string[]>} sources by directive
 */
export function extendCsp(policy, sources) {
  const parts = policy.split(';').map((part) => part.trim())
  return parts
    .filter(Boolean)
    .map((part) => [part, ...(sources[part.split(/\s+/)[0] ?? ''] ?? [])].join(' '))
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
      key === cspHeader ? { key, value: extendCsp(value, loopback(ports)) } : { key, value },
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
