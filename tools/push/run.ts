// Starts the stand-in of FCM and of text messages: tsx tools/push/run.ts --port 8026
import { parseArgs } from 'node:util'
import { pushBox } from './push-box.ts'
import { servePush } from './serve.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '8026' } } })
const server = await servePush(pushBox(Date.now), Number(values.port))
console.log(`Notices are taken and shown at http://127.0.0.1:${server.port}/messages`)

const stop = async () => {
  await server.close()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
