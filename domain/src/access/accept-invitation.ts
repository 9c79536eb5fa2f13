import { days, type Millis } from '../time/millis.ts'
import { ok, type Result, refuse } from '../refusal/refusal.ts'
import type { Invitation } from './invitation.ts'
import { changeStaff, type StaffMember } from './staff.ts'

/** Somebody who was on holiday for a week asks for a new one. */
export const INVITATION_COUNTS_FOR: Millis = days(7)

/** Who says yes: as Firebase Auth knows them. */
export interface Invitee {
  uid: string
  email: string
  /** Whether they have shown that the address is theirs. */
  proven: boolean
}

/**
 * The staff record of somebody who says yes to an invitation: what they had before, and the roles that they were asked
 * to have. Null when they have said yes before, and nothing is left to do. Refuses `invitationGone` without saying
 * whether it is over, used, or somebody else's.
 */
export function acceptInvitation(
  invitation: Invitation | null,
  known: StaffMember | null,
  { uid, email, proven }: Invitee,
  now: Millis,
): Result<StaffMember | null> {
  if (invitation?.usedBy === uid) return ok(null)
  const isOpen = invitation?.usedBy === null && now < invitation.until
  if (!isOpen || !proven || !isSameAddress(invitation.email, email)) return refuse('invitationGone')
  const { store, name, roles } = invitation
  const before = known?.active ? known.roles : {}
  const change = {
    uid,
    name: known?.name ?? name,
    roles: { ...before, [store]: [...(before[store] ?? []), ...roles] },
    admin: known?.active === true && known.admin,
    active: true,
  }
  // The admin who asked is who gives the roles.
  return changeStaff(known, change, email, invitation.by)
}

/** Mail servers tell capitals from small letters nowhere that matters. */
export const isSameAddress = (a: string, b: string): boolean =>
  a !== '' && a.toLowerCase() === b.toLowerCase()
