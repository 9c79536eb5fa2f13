import type { Person } from '@forno/domain/access/roles'
import { dialled } from '@forno/domain/messages/sending'
import { ok, refuse, type Refusal, type Result } from '@forno/domain/refusal/refusal'
import { authRefusal } from './auth-attempt.ts'
import { followAuth, settled } from './auth-session.ts'
import { bringingGuest } from './join-guest.ts'

const fetchPhone = () => import('./firebase/phone.ts')

/** A code on its way: `id` is what Auth knows it by, `to` the number as it is dialled. */
export interface SentCode {
  id: string
  to: string
}

/** Has a code texted to a number, however it is written but with its country. */
export async function textCode(number: string): Promise<Result<SentCode>> {
  const to = dialled(number)
  if (to === null) return notANumber
  if (!navigator.onLine) return refuse('offline')
  try {
    await followAuth()
    const { sendCode } = await fetchPhone()
    return ok({ id: await sendCode(to), to })
  } catch (error) {
    return refusalAt('phone', error)
  }
}

/** Signs in by the code. A guest becomes that account; where it exists already, what the guest had comes along. */
export async function enterByCode({ id }: SentCode, code: string): Promise<Result<Person>> {
  try {
    const [auth, phone] = await Promise.all([followAuth(), fetchPhone()])
    const guest = auth.auth.currentUser?.isAnonymous ? auth.auth.currentUser : null
    const credential = phone.credentialOf(id, code)
    if (!guest) {
      return ok(await settled((await auth.signInWithCredential(auth.auth, credential)).user))
    }
    try {
      const { user } = await auth.linkWithCredential(guest, credential)
      await user.getIdToken(true)
      return ok(await settled(user))
    } catch (error) {
      const known = phone.credentialFrom(error)
      if (!known) throw error
      const enter = async () => settled((await auth.signInWithCredential(auth.auth, known)).user)
      return ok(await bringingGuest(auth, enter))
    }
  } catch (error) {
    return refusalAt('code', error)
  }
}

const notANumber = refuse('invalid', {
  field: 'phone',
  params: { problem: 'is not a phone number: begin with + and the country' },
})

/** What Auth says of an account as such, such as too many tries, is said at the field that is shown. */
function refusalAt(field: 'phone' | 'code', error: unknown): { ok: false; refusals: Refusal[] } {
  const { refusals } = authRefusal(error)
  return { ok: false, refusals: refusals.map((one) => (one.field ? { ...one, field } : one)) }
}
