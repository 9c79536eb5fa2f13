import { expect } from '@playwright/test'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import * as v from 'valibot'

const project = process.env['GCLOUD_PROJECT'] ?? ''
const auth = getAuth(initializeApp({ projectId: project }, 'accounts of journeys'))

/** Gives somebody a password, as if they had chosen one by a letter. Whoever is signed in has to do so again. */
export async function givePassword(email: string, password: string): Promise<void> {
  const { uid } = await auth.getUserByEmail(email)
  await auth.updateUser(uid, { password })
}

/** Waits until Auth knows nobody by this address. */
export async function expectNobody(email: string): Promise<void> {
  const find = () =>
    auth.getUserByEmail(email).then(
      () => 'somebody',
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    )
  await expect.poll(find, { timeout: 30_000 }).toBe('auth/user-not-found')
}

const codesSchema = v.object({
  verificationCodes: v.array(v.object({ phoneNumber: v.string(), code: v.string() })),
})

/** The latest code that the Auth emulator would have texted to a number. */
export async function codeFor(phone: string): Promise<string> {
  const origin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`
  const answer = await fetch(`${origin}/emulator/v1/projects/${project}/verificationCodes`)
  const { verificationCodes } = v.parse(codesSchema, await answer.json())
  const code = verificationCodes.findLast(({ phoneNumber }) => phoneNumber === phone)?.code
  if (code === undefined) throw new Error(`no code was sent to ${phone}`)
  return code
}
