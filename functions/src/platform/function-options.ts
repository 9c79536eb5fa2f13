import { defineSecret } from 'firebase-functions/params'
import { region } from './settings.ts'

/** What must not stand in a file. All of them have to be there to be deployed; `off` says that one is done without. */
const secrets = [
  'LINK_SECRET',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'SMTP_URL',
  'GOOGLE_MAPS_API_KEY',
  'TWILIO_ACCOUNT_SID',
  'TWILIO_AUTH_TOKEN',
].map((name) => defineSecret(name))

/**
 * What all our functions share. They all get all settings, since settings are read as a whole and fail closed.
 * In the emulator secrets come from the demo values or from functions/.secret.local; bound to them, the
 * emulator would first ask Google for them, which fails on a machine without an account.
 */
export const functionOptions = {
  region,
  memory: '512MiB' as const,
  secrets: process.env['FUNCTIONS_EMULATOR'] === 'true' ? [] : secrets,
}
