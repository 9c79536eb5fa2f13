import { randomUUID } from 'node:crypto'
import type { Claims } from '@forno/domain/access/roles'
import type { StaffMember } from '@forno/domain/access/staff'
import { expect, it } from 'vitest'
import type { Accounts } from '../platform/accounts.ts'
import type { Context } from '../platform/context.ts'
import { documentAt } from '../platform/documents.ts'
import { aContext } from '../platform/testing/test-context.ts'
import { mirrorClaims } from './mirror-claims.ts'
import { noAccounts } from '../platform/testing/no-accounts.ts'

const member = (uid: string, changes: Partial<StaffMember> = {}): StaffMember => ({
  uid,
  name: 'Test person',
  email: '',
  roles: { 'test-shop': ['cook'] },
  stores: ['test-shop'],
  admin: false,
  active: true,
  version: 1,
  ...changes,
})

/** An account whose claims are held here, and a context in which it is the only one. */
function anAccount() {
  const account = { claims: {} as Claims, sets: 0, beforeSet: async () => {} }
  const accounts: Accounts = {
    ...noAccounts,
    find: async () => ({ email: '', proven: true, claims: account.claims }),
    setClaims: async (_, claims) => {
      account.sets++
      await account.beforeSet()
      account.claims = claims
    },
  }
  return { account, ctx: aContext({ accounts }), uid: `test-${randomUUID()}` }
}

const save = (ctx: Context, record: StaffMember) =>
  documentAt(ctx.db, 'staff/{uid}', record.uid).set(record)

it('an older record never replaces a newer one, whichever mirror is slower', async () => {
  const { account, ctx, uid } = anAccount()
  await save(ctx, member(uid))
  account.beforeSet = async () => {
    account.beforeSet = async () => {}
    await save(ctx, member(uid, { active: false, version: 2 }))
    await mirrorClaims.run({ uid }, ctx)
    expect(account.claims).toEqual({ roleVersion: 2 })
  }
  await mirrorClaims.run({ uid }, ctx)
  expect(account.claims).toEqual({ roleVersion: 2 })
})

it('claims that are newer than the record are left alone', async () => {
  const { account, ctx, uid } = anAccount()
  account.claims = { roleVersion: 7 }
  await save(ctx, member(uid))
  await mirrorClaims.run({ uid }, ctx)
  expect(account.sets).toBe(0)
})

it('done twice, it is told once', async () => {
  const { account, ctx, uid } = anAccount()
  await save(ctx, member(uid))
  await mirrorClaims.run({ uid }, ctx)
  await mirrorClaims.run({ uid }, ctx)
  expect(account.sets).toBe(1)
})

it('nobody without a record gets claims', async () => {
  const { account, ctx, uid } = anAccount()
  await mirrorClaims.run({ uid }, ctx)
  expect(account.sets).toBe(0)
})
