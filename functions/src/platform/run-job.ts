import { days, type Millis } from '@forno/domain/time/millis'
import type { Context } from './context.ts'
import { UnreadableDocument } from './converter.ts'
import { documentAt } from './documents.ts'
import { type Job, keptFor } from './job.ts'
import { backoff, type JobHandlers, LEASE, MAX_ATTEMPTS } from './jobs.ts'
import { type LogFields, wordsOf } from './log.ts'

const STUCK_LETTER_KEPT: Millis = days(7)

/** `failed`: it will be tried again by itself; `stuck`: it will not. `notNow`: not due, taken, or over. */
export type JobOutcome = 'done' | 'failed' | 'stuck' | 'notNow'

/**
 * Runs a job if it is due. Whoever comes first holds it for a while (one transaction), works without one, and
 * writes down how it went, unless somebody else has taken over meanwhile. Throws only when the database does.
 */
export async function runJob(handlers: JobHandlers, id: string, ctx: Context): Promise<JobOutcome> {
  const job = await take(id, ctx)
  if (job === null || job === 'stuck') return job ?? 'notNow'
  const fields: LogFields = { job: id, ...(job.order ? { order: job.order } : {}) }
  const began = ctx.now()
  try {
    await handlers[job.kind].run(job.payload, ctx)
  } catch (thrown) {
    const stuck = job.attempts >= MAX_ATTEMPTS
    ctx.log.error(stuck ? 'job is stuck' : 'job failed', { ...fields, error: wordsOf(thrown) })
    await settle(id, job, failed(job, thrown, ctx), ctx)
    return stuck ? 'stuck' : 'failed'
  }
  const { lastError: _, ...rest } = job
  const now = ctx.now()
  const expireAt = now + keptFor[job.kind]
  await settle(id, job, { ...rest, state: 'done', doneAt: now, expireAt }, ctx)
  ctx.log.info('job', { ...fields, ms: now - began, outcome: 'done' })
  return 'done'
}

/** The job as taken, or null when there is nothing to do. A runner that was lost has used up its try. */
async function take(id: string, ctx: Context): Promise<Job | 'stuck' | null> {
  const ref = documentAt(ctx.db, 'jobs/{job}', id)
  try {
    return await ctx.db.runTransaction(async (tx) => {
      const job = (await tx.get(ref)).data()
      const now = ctx.now()
      if (!job || job.state === 'done' || job.state === 'stuck' || job.dueAt > now) return null
      if (job.attempts >= MAX_ATTEMPTS) {
        tx.set(ref, { ...job, state: 'stuck', lastError: job.lastError ?? 'its runner was lost' })
        return 'stuck'
      }
      const taken: Job = {
        ...job,
        state: 'running',
        attempts: job.attempts + 1,
        dueAt: now + LEASE,
      }
      tx.set(ref, taken)
      return taken
    })
  } catch (thrown) {
    if (!(thrown instanceof UnreadableDocument)) throw thrown
    // Nobody can run it, however often it is tried: leave it where people see it.
    ctx.log.error('job is unreadable', { job: id, error: thrown.message })
    await ref.withConverter(null).update({ state: 'stuck', lastError: thrown.message })
    return 'stuck'
  }
}

function failed(job: Job, thrown: unknown, ctx: Context): Job {
  const lastError = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 500)
  if (job.attempts >= MAX_ATTEMPTS)
    return { ...job, ...stuckUntil(job, ctx), state: 'stuck', lastError }
  return { ...job, state: 'waiting', lastError, dueAt: ctx.now() + backoff(job.attempts) }
}

/** What is stuck stays until somebody has looked at it; a letter's address does not stay for ever. */
const stuckUntil = ({ kind }: Job, ctx: Context): Pick<Job, 'expireAt'> =>
  kind === 'mailLink' || kind === 'mailReceipt' ? { expireAt: ctx.now() + STUCK_LETTER_KEPT } : {}

/** Writes the end of a try, if it is still ours: another runner's word is the newer one. */
async function settle(id: string, taken: Job, next: Job, ctx: Context): Promise<void> {
  const ref = documentAt(ctx.db, 'jobs/{job}', id)
  await ctx.db.runTransaction(async (tx) => {
    const known = (await tx.get(ref)).data()
    if (known?.state === 'running' && known.attempts === taken.attempts) tx.set(ref, next)
  })
}
