import { Agent } from 'node:https'
import { connect, type Socket } from 'node:net'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getMessaging, type Messaging } from 'firebase-admin/messaging'

/**
 * FCM's own client, led to a stand-in on this machine, for it knows no setting of its own: whatever it wants to tell
 * Google goes to `origin`. An app by itself: the emulators' calls of the first one must not go there too.
 */
export function messagingAt(origin: string, projectId: string): Messaging {
  const name = `messages to ${origin}`
  const known = getApps().find((app) => app.name === name)
  const app =
    known ??
    initializeApp(
      {
        projectId,
        credential: {
          getAccessToken: async () => ({ access_token: 'of-a-stand-in', expires_in: 3600 }),
        },
        httpAgent: new LoopbackAgent(new URL(origin)),
      },
      name,
    )
  return getMessaging(app)
}

class LoopbackAgent extends Agent {
  readonly #to: URL

  constructor(to: URL) {
    super({ keepAlive: true })
    this.#to = to
  }

  override createConnection(): Socket {
    return connect(Number(this.#to.port), this.#to.hostname)
  }
}
