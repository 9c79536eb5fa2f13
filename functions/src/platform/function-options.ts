import { defineSecret } from 'firebase-functions/params'
import { region } from './settings.ts'

const linkSecret = defineSecret('LINK_SECRET')

/**
 * What all our functions share. They all get all settings, since settings are read as a whole and fail closed.
 * In the emulator the secret comes from the demo value or from functions/.secret.local; bound to it, the
 * emulator would first ask Google for it, which fails on a machine without an account.
 */
export const functionOptions = {
  region,
  memory: '512MiB' as const,
  secrets: process.env['FUNCTIONS_EMULATOR'] === 'true' ? [] : [linkSecret],
}
