import { ok, type Result } from '@forno/domain/refusal/refusal'
import { languageFrom } from '@forno/domain/words/languages'
import { set, followAuth } from './auth-session.ts'
import { useCart } from './cart.ts'
import { call } from './commands.ts'
import { forgetOwnOrders } from './forget-own-orders.ts'

/** Mails a link that proves the address of whoever is signed in. */
export const proveAddress = () =>
  call('mailVerification', { language: languageFrom(navigator.languages) })

/** Everything the shop knows of whoever is signed in, as a file. */
export async function exportFile(): Promise<Result<File>> {
  const result = await call('exportMe', {})
  if (!result.ok) return result
  const { madeAt } = result.value
  const name = `forno-${new Date(madeAt).toISOString().slice(0, 10)}.json`
  return ok(new File([JSON.stringify(result.value, null, 2)], name, { type: 'application/json' }))
}

/**
 * Has the shop forget whoever is signed in, then forgets them here: what this browser keeps is theirs, too. `by`: when
 * the shop is done.
 */
export async function deleteAccount(): Promise<Result<{ by: number }>> {
  const result = await call('deleteMe', { sure: 'delete everything about me' })
  if (!result.ok) return result
  await forgetThisBrowser()
  return result
}

async function forgetThisBrowser(): Promise<void> {
  const auth = await followAuth()
  // The account may be gone before we are: then there is nobody to sign out.
  await auth.signOut(auth.auth).catch(() => undefined)
  set({ state: 'visitor' })
  await forgetOwnOrders()
  useCart.getState().setAddress(null)
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('forno-') && key !== 'forno-cart') localStorage.removeItem(key)
  }
}
