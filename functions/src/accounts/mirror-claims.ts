import { claimsFor, type StaffMember } from '@forno/domain/access/staff'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { handleJob } from '../platform/jobs.ts'

/** More changes than this while one is being mirrored is no person at work: the job fails and is tried again. */
const ROUNDS = 5

/**
 * Brings somebody's claims up to their staff record. Looks at the record again afterwards: two of these at once
 * may overtake each other, but the one that ends last has seen the newest record mirrored. Claims that are newer
 * than the record known here are left alone.
 */
export const mirrorClaims = handleJob('mirrorClaims', async ({ uid }, ctx) => {
  let member = await readStaff(uid, ctx)
  for (let round = 0; round < ROUNDS; round++) {
    if (!member) return
    await mirror(member, ctx)
    const after = await readStaff(uid, ctx)
    if (after?.version === member.version) return
    member = after
  }
  throw new Error(`staff/${uid} changes faster than it can be mirrored`)
})

async function mirror(member: StaffMember, ctx: Context): Promise<void> {
  const account = await ctx.accounts.find(member.uid)
  if (!account) {
    ctx.log.warn('no account to give claims to', { uid: member.uid })
    return
  }
  if ((account.claims.roleVersion ?? 0) >= member.version) return
  await ctx.accounts.setClaims(member.uid, claimsFor(member))
}

const readStaff = async (uid: string, ctx: Context): Promise<StaffMember | undefined> =>
  (await documentAt(ctx.db, 'staff/{uid}', uid).get()).data()
