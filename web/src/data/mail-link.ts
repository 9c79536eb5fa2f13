import type { Person } from '@forno/domain/access/roles'
import { read } from '@forno/domain/refusal/invalid'
import { refuse, type Result } from '@forno/domain/refusal/refusal'
import { languageFrom } from '@forno/domain/words/languages'
import * as v from 'valibot'
import { errorCode } from '../lib/error-code.ts'
import { attempt } from './auth-attempt.ts'
import { followAuth, settled } from './auth-session.ts'
import { call } from './commands.ts'
import { bringingGuest } from './join-guest.ts'
import { ensurePerson } from './sign-in.ts'

const KEPT = 'forno-mail-link'

/** `in`: into an account one has. `up`: a guest becomes an account, and stays the same person. */
export type MailLinkWay = 'in' | 'up'
const askedSchema = v.strictObject({ email: v.string(), way: v.picklist(['in', 'up']) })

/** What this browser asked a link for; null on another device. */
export function askedLink(): { email: string; way: MailLinkWay } | null {
  try {
    const known = read(askedSchema, JSON.parse(localStorage.getItem(KEPT) ?? 'null'))
    return known.ok ? known.value : null
  } catch {
    return null
  }
}

/** Has a link mailed. `onward`: the path of ours to go on to once signed in. */
export async function mailLink(
  email: string,
  way: MailLinkWay,
  onward = '/account',
): Promise<Result<null>> {
  const person = await ensurePerson()
  if (!person.ok) return person
  const language = languageFrom(navigator.languages)
  const result = await call('mailSignInLink', { email, to: `/sign-in-link${onward}`, language })
  if (!result.ok) return result
  localStorage.setItem(KEPT, JSON.stringify({ email, way }))
  return { ok: true, value: null }
}

/** Whether an address of the browser is one that a letter of ours led to. */
export const isMailLink = async (href: string): Promise<boolean> => {
  const auth = await followAuth()
  return auth.isSignInWithEmailLink(auth.auth, href)
}

/**
 * Signs in by the link that was opened. A guest who makes an account stays who they are; who had one is let in to that,
 * and what the guest had comes along. `linkGone`: used or too old. `email`: not the address the letter went to.
 */
export async function enterByLink(
  href: string,
  email: string,
  way: MailLinkWay,
): Promise<Result<Person>> {
  const entered = await attempt(async (auth) => {
    const guest = auth.auth.currentUser?.isAnonymous ? auth.auth.currentUser : null
    const signIn = () =>
      bringingGuest(auth, async () =>
        settled((await auth.signInWithEmailLink(auth.auth, email, href)).user),
      )
    if (!guest || way === 'in') return signIn()
    try {
      const credential = auth.EmailAuthProvider.credentialWithLink(email, href)
      const { user } = await auth.linkWithCredential(guest, credential)
      await user.getIdToken(true)
      return await settled(user)
    } catch (error) {
      if (!isTaken(error)) throw error
      // They have an account after all. Should the link be spent by this, the next one leads straight in.
      localStorage.setItem(KEPT, JSON.stringify({ email, way: 'in' }))
      return signIn()
    }
  })
  if (entered.ok) localStorage.removeItem(KEPT)
  else if (entered.refusals.some(({ field }) => field === 'email')) return notThisAddress
  return entered
}

const notThisAddress = refuse('invalid', {
  field: 'email',
  params: { problem: 'is not the address that this link was sent to' },
})

const isTaken = (error: unknown): boolean =>
  ['auth/email-already-in-use', 'auth/credential-already-in-use'].includes(errorCode(error))
