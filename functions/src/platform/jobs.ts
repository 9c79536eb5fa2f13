import { type Millis, minutes } from '@forno/domain/time/millis'
import type { DocumentReference, WithFieldValue } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Context } from './context.ts'
import { documentAt } from './documents.ts'
import { type Job, type JobKind, jobPayloads, type PayloadOf } from './job.ts'

/** After so many tries a job is `stuck`: people have to look at it. */
export const MAX_ATTEMPTS = 8
/** A runner that has not answered after this is taken for lost. Longer than any handler may run. */
export const LEASE: Millis = minutes(5)

/** How long to wait after a failed try: 10 s, 20 s, 40 s … 11 min. */
export const backoff = (attempts: number): Millis => 5_000 * 2 ** Math.min(attempts, 7)

interface NewJob<Kind extends JobKind> {
  /** Made from the cause: `{order}:settle:{event}`. A second one with the same id fails, and its transaction with it. */
  id: string
  kind: Kind
  payload: PayloadOf<Kind>
  order?: string
  store?: string
  dueAt: Millis
}

/** A transaction, or a batch of writes where nothing has to be read. */
interface Writes {
  create: <T>(ref: DocumentReference<T>, value: WithFieldValue<T>) => unknown
}

/** Writes work down in the transaction that causes it: either both happen or neither. */
export function writeJob<Kind extends JobKind>(
  tx: Writes,
  ctx: Context,
  { id, ...job }: NewJob<Kind>,
): void {
  tx.create(documentAt(ctx.db, 'jobs/{job}', id), {
    ...job,
    state: 'waiting',
    attempts: 0,
    createdAt: ctx.now(),
  })
}

/** Does one kind of job. May be called again for the same one, at the same time even: it has to bear that. */
export interface JobHandler<Kind extends JobKind = JobKind> {
  kind: Kind
  run: (payload: Job['payload'], ctx: Context) => Promise<void>
}

export type JobHandlers = { readonly [Kind in JobKind]: JobHandler<Kind> }

/** Handles a kind of job; its payload is read by the schema it was written by. */
export const handleJob = <Kind extends JobKind>(
  kind: Kind,
  run: (payload: PayloadOf<Kind>, ctx: Context) => Promise<void>,
): JobHandler<Kind> => ({
  kind,
  run: (payload, ctx) => run(v.parse(jobPayloads[kind], payload), ctx),
})
