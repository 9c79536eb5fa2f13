import { claimsSchema, type Person } from '@forno/domain/access/roles'
import * as v from 'valibot'

/** The parts of a verified id token that say who somebody is. */
export interface VerifiedToken {
  uid: string
  firebase?: { sign_in_provider?: string }
  [claim: string]: unknown
}

/**
 * Who is asking. Claims that cannot be read give no role at all: better a cook who has to ask than a stranger
 * who may.
 */
export function personFrom(token: VerifiedToken): Person {
  const claims = v.safeParse(claimsSchema, token)
  const { staff = {}, admin = false } = claims.success ? claims.output : {}
  const isGuest = token.firebase?.sign_in_provider === 'anonymous'
  return { uid: token.uid, kind: isGuest ? 'guest' : 'customer', staff, admin }
}
