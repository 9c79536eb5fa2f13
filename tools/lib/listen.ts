import type { Server } from 'node:http'

const name = String.raw`(127\.0\.0\.1|localhost)(:\d+)?$`
const host = new RegExp(`^${name}`)
const origin = new RegExp(`^https?://${name}`)

/** Whether a caller knows us by a name of this machine: another site's page could reach it under a name of its own. */
export const isOwnHost = (header: string | undefined): boolean => host.test(header ?? '')

/** Whether a page is one of this machine. */
export const isOwnOrigin = (header: string | undefined): boolean => origin.test(header ?? '')

/** A server that answers. */
export interface Listening {
  port: number
  close: () => Promise<void>
}

/** Puts a server on 127.0.0.1, and nowhere else. Port 0 takes a free one. Closing it ends whoever is still connected. */
export async function listenHere(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    port: address.port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
