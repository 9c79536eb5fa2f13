import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The Stripe CLI's own program, or why there is none. It comes in a package per platform. Only that of x64 Linux is
 * installed (as optional): the wrapper `@stripe/cli` would download what is missing and stop `npm install` when it
 * cannot. Elsewhere `STRIPE_CLI` may name a program.
 */
export function findCli(): { program: string } | { missing: string } {
  const named = process.env['STRIPE_CLI']
  if (named) return { program: named }
  const platform = `@stripe/cli-${process.platform}-${process.arch}`
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${platform}/package.json`))
    const program = join(folder, 'bin', 'stripe')
    return existsSync(program) ? { program } : { missing: `${platform} has no program in it` }
  } catch {
    return { missing: `${platform} is not installed, and STRIPE_CLI names none` }
  }
}

/** Runs the CLI against a stand-in, with a home of its own; gives its exit code and everything it said. */
export async function runCli(
  program: string,
  home: string,
  apiBase: string,
  words: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const cli = spawn(
    program,
    [...words, '--api-base', apiBase, '--api-key', 'sk_test_123456789012'],
    {
      env: { HOME: home, XDG_CONFIG_HOME: home, STRIPE_CLI_TELEMETRY_OPTOUT: 'true', PATH: '' },
    },
  )
  let said = ''
  cli.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  cli.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
  const code = await new Promise<number | null>((resolve, reject) => {
    cli.once('error', reject)
    cli.once('close', resolve)
  })
  return { code, said }
}
