import { describe, expect, it } from 'vitest'
import { aStaffMember } from '../testing/people.ts'
import { EVENING } from '../testing/an-order.ts'
import { acceptInvitation, INVITATION_COUNTS_FOR, type Invitee } from './accept-invitation.ts'
import type { Invitation } from './invitation.ts'

const anInvitation = (changes: Partial<Invitation> = {}): Invitation => ({
  id: 'invitation-0000000001',
  email: 'New.Cook@example.test',
  name: 'Test cook',
  store: 'centro',
  roles: ['cook'],
  by: 'admin-1',
  at: EVENING,
  until: EVENING + INVITATION_COUNTS_FOR,
  usedBy: null,
  expireAt: EVENING + 2 * INVITATION_COUNTS_FOR,
  ...changes,
})
const invitee: Invitee = { uid: 'cook-1', email: 'new.cook@example.test', proven: true }
const said = (
  invitation: Invitation | null,
  by: Partial<Invitee> = {},
  known: Parameters<typeof acceptInvitation>[1] = null,
  now = EVENING,
) => acceptInvitation(invitation, known, { ...invitee, ...by }, now)

describe('saying yes to an invitation', () => {
  it('makes somebody a member of the shop that asked', () => {
    expect(said(anInvitation())).toEqual({
      ok: true,
      value: {
        uid: 'cook-1',
        name: 'Test cook',
        email: 'new.cook@example.test',
        roles: { centro: ['cook'] },
        stores: ['centro'],
        admin: false,
        active: true,
        version: 1,
      },
    })
  })

  it('adds to what somebody works as already', () => {
    const known = aStaffMember({ uid: 'cook-1', name: 'Known', roles: { sur: ['manager'] } })
    expect(said(anInvitation(), {}, known)).toMatchObject({
      value: { name: 'Known', roles: { sur: ['manager'], centro: ['cook'] }, version: 2 },
    })
  })

  it('gives nobody back what they had before they left', () => {
    const known = aStaffMember({ roles: { centro: ['manager'] }, admin: true, active: false })
    expect(said(anInvitation(), {}, known)).toMatchObject({
      value: { roles: { centro: ['cook'] }, admin: false, active: true },
    })
  })

  it('said again by the same person changes nothing, even when it is over', () => {
    const used = anInvitation({ usedBy: 'cook-1' })
    const late = EVENING + 2 * INVITATION_COUNTS_FOR
    expect(said(used, { proven: false }, null, late)).toEqual({ ok: true, value: null })
  })

  it.each([
    ['there is none', null, {}, 0],
    ['somebody else has used it', anInvitation({ usedBy: 'cook-2' }), {}, 0],
    ['the address is another', anInvitation(), { email: 'other@example.test' }, 0],
    ['the address is not proven', anInvitation(), { proven: false }, 0],
    ['a guest has no address', anInvitation({ email: '' }), { email: '' }, 0],
    ['seven days are over', anInvitation(), {}, INVITATION_COUNTS_FOR],
  ])('is refused alike when %s', (_, invitation, by, later) => {
    expect(said(invitation, by, null, EVENING + later)).toEqual({
      ok: false,
      refusals: [{ code: 'invitationGone' }],
    })
  })
})
