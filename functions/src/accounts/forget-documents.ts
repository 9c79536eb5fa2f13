import {
  forgottenAudit,
  forgottenCase,
  forgottenReview,
  friendOfNobody,
} from '@forno/domain/access/forgotten'
import {
  personalPaths,
  type PersonalPath,
  type Trace,
  tracesIn,
} from '@forno/domain/access/personal-data'
import type { Context } from '../platform/context.ts'
import { personalQuery } from './personal-query.ts'
import { type Scrub, scrubbing } from './scrubbing.ts'

const PAGE = 100

/** How collections lose a name that is found by a field; orders and what belongs to them go by `forgetOrders`. */
const scrubs: Partial<Record<PersonalPath, Scrub>> = {
  'reviews/{order}': scrubbing('reviews/{order}', forgottenReview),
  'cases/{caseId}': scrubbing('cases/{caseId}', forgottenCase),
  'loyalties/{uid}': scrubbing('loyalties/{uid}', friendOfNobody),
  'audit/{line}': scrubbing('audit/{line}', forgottenAudit),
}

/** Goes through everything that the list of personal data names, except for what belongs to orders. */
export async function forgetDocuments(uid: string, ctx: Context): Promise<void> {
  for (const path of personalPaths) {
    // Jobs go last of all, by the one that does this.
    if (path === 'orders/{order}' || path === 'jobs/{job}') continue
    for (const trace of tracesIn(path)) {
      if (trace.found.by === 'order') continue
      if (trace.onDeletion === 'delete') await removeAll(path, trace, uid, ctx)
      else await scrubAll(path, trace, uid, ctx)
    }
  }
}

async function removeAll(
  path: PersonalPath,
  { found }: Pick<Trace, 'found'>,
  uid: string,
  ctx: Context,
): Promise<void> {
  if (found.by === 'id') {
    await ctx.db.doc(path.replace('{uid}', uid)).delete()
    return
  }
  for (;;) {
    const page = await personalQuery(path, found, uid, ctx).limit(PAGE).get()
    if (page.empty) return
    // Of a guest whose points they took over: the guest's own lines are theirs, too.
    if (path === 'loyalties/{uid}') {
      const lines = { found: { by: 'field', field: 'person' } } as const
      for (const { id } of page.docs) await removeAll('points/{line}', lines, id, ctx)
    }
    const batch = ctx.db.batch()
    for (const { ref } of page.docs) batch.delete(ref)
    await batch.commit()
  }
}

async function scrubAll(
  path: PersonalPath,
  { found }: Trace,
  uid: string,
  ctx: Context,
): Promise<void> {
  const scrub = scrubs[path]
  if (!scrub) throw new Error(`nobody says what ${path} loses`)
  // What is scrubbed is found no more.
  for (;;) {
    const page = await personalQuery(path, found, uid, ctx).limit(PAGE).select().get()
    if (page.empty) return
    for (const { id } of page.docs) await scrub(id, uid, ctx)
  }
}
