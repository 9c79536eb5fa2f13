// npm test [-- --fast | --only <stage> [-- <arguments of the test program>]]
import './lib/node-version.mjs'

const { testForno } = await import('./lib/test-forno.mjs')
await testForno(process.argv.slice(2))
