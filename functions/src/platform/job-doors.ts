import { type OrderEvent, orderEventSchema } from '@forno/domain/order/order'
import { onDocumentCreated } from 'firebase-functions/firestore'
import { onSchedule } from 'firebase-functions/scheduler'
import * as v from 'valibot'
import type { Context } from './context.ts'
import { functionOptions } from './function-options.ts'
import type { JobHandlers } from './jobs.ts'
import { theWorld } from './production.ts'
import { runJob } from './run-job.ts'

/**
 * Runs each job as soon as it is written down, when it is due already. The platform calls again when this throws
 * (`retry`), which it only does when the job's own state could not be written; everything else is the job's own
 * counting, and ends in `stuck`.
 */
export const jobTrigger = (handlers: JobHandlers) =>
  onDocumentCreated({ ...functionOptions, document: 'jobs/{job}', retry: true }, async (event) => {
    const ctx = theWorld()
    const dueAt: unknown = event.data?.get('dueAt')
    if (typeof dueAt === 'number' && dueAt > ctx.now()) return
    await runJob(handlers, event.params.job, ctx)
  })

/**
 * Hears of everything that happens to any order, once it is written; an event that cannot be read is nobody's. Called
 * again when the work throws (`retry`), so whoever listens must bear to hear it twice.
 */
export const onOrderEvent = (work: (event: OrderEvent, ctx: Context) => Promise<void>) =>
  onDocumentCreated(
    { ...functionOptions, document: 'orders/{order}/events/{event}', retry: true },
    async ({ data }) => {
      const event = v.safeParse(orderEventSchema, data?.data())
      if (event.success) await work(event.output, theWorld())
    },
  )

/**
 * Hears of each message that somebody is told, once it is written. Not called again when the work throws: the sweep
 * finds what was not sent.
 */
export const onMessage = (work: (to: string, id: string, ctx: Context) => Promise<void>) =>
  onDocumentCreated(
    { ...functionOptions, document: 'people/{uid}/messages/{message}' },
    ({ params: { uid, message } }) => work(uid, message, theWorld()),
  )

/** Does something every minute. One that takes longer is not joined by a second. */
export const everyMinute = (work: (ctx: Context) => Promise<void>) =>
  onSchedule(
    {
      ...functionOptions,
      schedule: 'every 1 minutes',
      timeZone: 'UTC',
      timeoutSeconds: 120,
      maxInstances: 1,
      concurrency: 1,
    },
    () => work(theWorld()),
  )

/** A night's work is done again a few minutes later when it throws: at most three times more. */
const atNight = {
  ...functionOptions,
  timeZone: 'UTC',
  timeoutSeconds: 1800,
  retryCount: 3,
  minBackoffSeconds: 300,
  maxInstances: 1,
  concurrency: 1,
}

/** Does something at 04:30 UTC each day. */
export const everyNight = (work: (ctx: Context) => Promise<void>) =>
  onSchedule({ ...atNight, schedule: '30 4 * * *' }, () => work(theWorld()))

/**
 * Learns from what was sold, at 03:10 UTC each day. More memory than the others: it goes through two years of a shop's
 * orders.
 */
export const learnEachNight = (work: (ctx: Context) => Promise<void>) =>
  onSchedule({ ...atNight, schedule: '10 3 * * *', memory: '1GiB' }, () => work(theWorld()))
