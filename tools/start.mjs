// npm start [-- --fresh --no-open --watch]. Only node's own modules may be imported until packages are installed.
import './lib/node-version.mjs'

const { startForno } = await import('./lib/start-forno.mjs')
await startForno(process.argv.slice(2))
