// Type-checks every project of the repository at once and ends with 1 when any of them fails.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const projects = [
  'domain/tsconfig.json',
  'domain/tsconfig.test.json',
  'functions/tsconfig.json',
  'web/tsconfig.json',
  'web/tsconfig.worker.json',
  'web/tsconfig.test.json',
  'tsconfig.json',
]
const codes = await Promise.all(
  projects.map(
    (project) =>
      new Promise((resolve) => {
        spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
          cwd: root,
          stdio: 'inherit',
        }).on('exit', (code) => resolve(code ?? 1))
      }),
  ),
)
process.exit(Math.max(...codes))
