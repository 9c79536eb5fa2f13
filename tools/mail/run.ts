// Starts the capturing mail server: tsx tools/mail/run.ts --port 2525 --http-port 8025 [--data FOLDER]
import { parseArgs } from 'node:util'
import { serveInbox } from './inbox.ts'
import { letterBox } from './letter-box.ts'
import { serveSmtp } from './smtp.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '2525' },
    'http-port': { type: 'string', default: '8025' },
    data: { type: 'string' },
  },
})
const box = letterBox(values.data)
const smtp = await serveSmtp(box, Number(values.port), Date.now)
const inbox = await serveInbox(box, Number(values['http-port']))
console.log(`Mail is taken at port ${smtp.port}, letters at http://127.0.0.1:${inbox.port}/letters`)

const stop = async () => {
  await Promise.all([smtp.close(), inbox.close()])
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
