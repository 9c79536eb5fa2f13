import { randomUUID } from 'node:crypto'
import { EVENING } from '@forno/domain/testing/an-order'
import { days, minutes } from '@forno/domain/time/millis'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import { documentAt } from './documents.ts'
import { backoff, handleJob, type JobHandlers, LEASE, MAX_ATTEMPTS, writeJob } from './jobs.ts'
import { runJob } from './run-job.ts'
import { emulatedDb } from './testing/emulators.ts'
import { aClock, aContext, aLog } from './testing/test-context.ts'

/** Years away, so that the emulator's own runner, whose clock is real, finds these jobs not due. */
const LATER = EVENING + days(9999)

let clock: ReturnType<typeof aClock>
let log: ReturnType<typeof aLog>
let ctx: Context
let id: string
let calls: string[]

beforeEach(() => {
  clock = aClock(LATER)
  log = aLog()
  ctx = aContext({ now: clock.now, log })
  id = `test-${randomUUID()}`
  calls = []
})

const write = (dueAt = clock.now()) =>
  ctx.db.runTransaction(async (tx) => {
    writeJob(tx, ctx, {
      id,
      kind: 'mirrorClaims',
      payload: { uid: id },
      dueAt,
      order: id,
    })
  })

const ref = () => documentAt(emulatedDb(), 'jobs/{job}', id)
const job = async () => (await ref().get()).data()

/** Handlers of which one does this, and notes that it was called. */
const doing = (work: () => Promise<void> = async () => {}): JobHandlers => ({
  mirrorClaims: handleJob('mirrorClaims', async ({ uid }) => {
    calls.push(uid)
    await work()
  }),
  settlePayment: handleJob('settlePayment', async () => {}),
  readStripeEvent: handleJob('readStripeEvent', async () => {}),
  settlePoints: handleJob('settlePoints', async () => {}),
  mailReceipt: handleJob('mailReceipt', async () => {}),
  mailLink: handleJob('mailLink', async () => {}),
  forgetPerson: handleJob('forgetPerson', async () => {}),
})

const failing = doing.bind(null, async () => {
  throw new Error('no luck')
})

describe('a job', () => {
  it('is done once, however often it is called', async () => {
    await write()
    expect(await runJob(doing(), id, ctx)).toBe('done')
    expect(await runJob(doing(), id, ctx)).toBe('notNow')
    expect(calls).toEqual([id])
    expect(await job()).toMatchObject({ state: 'done', attempts: 1, doneAt: LATER })
  })

  it('waits for its time', async () => {
    await write(LATER + minutes(5))
    expect(await runJob(doing(), id, ctx)).toBe('notNow')
    clock.advance(minutes(5))
    expect(await runJob(doing(), id, ctx)).toBe('done')
  })

  it('cannot be written twice from the same cause', async () => {
    await write()
    await expect(write()).rejects.toThrow(/already exists/i)
  })

  it('is held by one runner at a time, and taken over when that one is lost', async () => {
    await write()
    let outcomeMeanwhile = ''
    const slow = doing(async () => {
      outcomeMeanwhile = await runJob(doing(), id, ctx)
    })
    expect(await runJob(slow, id, ctx)).toBe('done')
    expect(outcomeMeanwhile).toBe('notNow')

    await ref().update({ state: 'running', dueAt: LATER + LEASE })
    clock.advance(LEASE)
    expect(await runJob(doing(), id, ctx)).toBe('done')
  })

  it('whose runner was overtaken leaves the newer word standing', async () => {
    await write()
    const overtaken = doing(async () => {
      clock.advance(LEASE)
      await runJob(doing(), id, ctx)
      throw new Error('too late')
    })
    await runJob(overtaken, id, ctx)
    expect((await job())?.state).toBe('done')
  })
})

describe('a job that fails', () => {
  it('is tried again later and later, then is stuck where people see it', async () => {
    await write()
    for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
      expect(await runJob(failing(), id, ctx)).toBe('failed')
      expect(await job()).toMatchObject({ state: 'waiting', lastError: 'no luck' })
      expect(await runJob(failing(), id, ctx)).toBe('notNow')
      clock.advance(backoff(attempt))
    }
    expect(await runJob(failing(), id, ctx)).toBe('stuck')
    expect(await job()).toMatchObject({ state: 'stuck', attempts: MAX_ATTEMPTS })
    expect(calls).toHaveLength(MAX_ATTEMPTS)
    expect(log.lines.at(-1)).toMatchObject({ level: 'error', message: 'job is stuck' })
  })

  it('by killing its runner each time is stuck as well', async () => {
    await write()
    await ref().update({ state: 'running', attempts: MAX_ATTEMPTS })
    expect(await runJob(doing(), id, ctx)).toBe('stuck')
    expect(calls).toEqual([])
  })

  it('with a payload that is not its own does nothing', async () => {
    await write()
    await ref().update({ payload: { order: 'some-order' } })
    expect(await runJob(doing(), id, ctx)).toBe('failed')
    expect(calls).toEqual([])
  })
})
