import type { Context } from './context.ts'
import { collectionAt } from './documents.ts'
import type { JobState } from './job.ts'

const LIMIT = 100

/** Ids of jobs to be looked at now, the longest due first: waiting ones, and running ones whose time is over. */
export async function dueJobs(ctx: Context): Promise<string[]> {
  const open: JobState[] = ['waiting', 'running']
  const due = await collectionAt(ctx.db, 'jobs/{job}')
    .withConverter(null) // only the ids: one that cannot be read must not hide the others
    .where('state', 'in', open)
    .where('dueAt', '<=', ctx.now())
    .orderBy('dueAt')
    .limit(LIMIT)
    .select()
    .get()
  return due.docs.map((doc) => doc.id)
}
