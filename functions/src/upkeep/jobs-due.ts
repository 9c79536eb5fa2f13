import type { FindChores } from '../platform/chore.ts'
import { dueJobs } from '../platform/due-jobs.ts'
import type { JobHandlers } from '../platform/jobs.ts'
import { runJob } from '../platform/run-job.ts'

/** Jobs whose trigger was lost, or whose time has come. */
export const jobsDue =
  (handlers: JobHandlers): FindChores =>
  async (ctx) =>
    (await dueJobs(ctx)).map((id) => ({ id: `job ${id}`, run: () => runJob(handlers, id, ctx) }))
