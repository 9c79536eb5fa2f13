// Starting the services of services.mjs, and making them forget.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { letterFolder, logFolder, root, stripeFile } from './paths.mjs'
import { Trouble } from './say.mjs'
import { demoKeys, webhookPath } from './services.mjs'
import { startSideProgram } from './side-program.mjs'

/**
 * Starts the mail server, what takes notices and text messages, and, unless someone's own account is used, the embedded Stripe.
 * @param {{ label: string, run: ReturnType<import('./runs.mjs').openRun>, ports: Record<string, number>,
 *   keep?: boolean, withStripe?: boolean, onTrouble: (error: Error) => void }} how
 *   `keep`: what they know outlives the run, as the saved data does
 */
export async function startServices(how) {
  const { ports, run, keep = false, withStripe = true } = how
  const letters = keep ? letterFolder : join(run.folder, 'letters')
  const mailPorts = ['--port', String(ports.mail), '--http-port', String(ports.letters)]
  const mail = start('mail', 'The mail server', [...mailPorts, '--data', letters], how)
  const push = start('push', 'The stand-in of FCM', ['--port', String(ports.push)], how)
  if (!withStripe) return Promise.all([mail, push])
  const listener = `http://127.0.0.1:${ports.functions}/${webhookPath}`
  const webhook = ['--webhook', listener, '--webhook-secret', demoKeys.webhook]
  const kept = keep ? ['--data', stripeFile] : []
  const args = ['--port', String(ports.stripe), ...webhook, ...kept]
  const stripe = start('stripe', 'The Stripe stand-in', args, how)
  return Promise.all([mail, push, stripe])
}

function start(folder, name, args, { label, run, onTrouble }) {
  return startSideProgram(
    name,
    {
      // Not through tsx's own program, which would be one more process.
      args: ['--import', 'tsx', join(root, 'tools', folder, 'run.ts'), ...args],
      log: join(logFolder, `${label}-${folder}.log`),
    },
    { onTrouble, isReady: (line) => line.includes('http://127.0.0.1:'), onStart: run.belongsTo },
  )
}

/** Forgets what the services knew from earlier runs of `npm start`. */
export function clearServices() {
  for (const path of [stripeFile, letterFolder]) rmSync(path, { recursive: true, force: true })
}

/** Makes running services forget, as if they had just been started. @param {Record<string, string>} env the suite's */
export async function forgetServices(env) {
  await ask(`${env.FORNO_MAIL_ORIGIN}/letters`, 'DELETE')
  await ask(`${env.FORNO_PUSH_ORIGIN}/`, 'DELETE')
  const stripe = env.FORNO_STRIPE_ORIGIN
  if (!stripe) return
  await ask(`${stripe}/__control/reset`, 'POST')
  const url = `${env.FORNO_FUNCTIONS_ORIGIN}/${webhookPath}`
  const form = new URLSearchParams({ url, secret: demoKeys.webhook })
  await ask(`${stripe}/__control/register`, 'POST', form)
}

async function ask(url, method, body) {
  const answer = await fetch(url, { method, body })
  if (!answer.ok) throw new Trouble(`${url} answered ${answer.status}.`)
}
