import { defineCommand } from '@forno/domain/commands/command'
import { ok, type Result, refuse } from '@forno/domain/refusal/refusal'
import { aCustomer, staffOf } from '@forno/domain/testing/people'
import { Firestore } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { handle } from './command.ts'
import { type Context, contextOver } from './context.ts'
import { idsFrom } from './ids.ts'
import { runCommand } from './run-command.ts'
import { aClock, aLog } from './testing/test-context.ts'
import { noAccounts } from './testing/no-accounts.ts'

const greet = defineCommand({
  name: 'greet',
  summary: 'Says hello.',
  roles: ['cook'],
  input: v.strictObject({ name: v.pipe(v.string(), v.minLength(1, 'is missing')) }),
  output: v.strictObject({ words: v.string() }),
  rest: { method: 'post', path: '/greetings' },
})

let log: ReturnType<typeof aLog>
let ctx: Context

beforeEach(() => {
  log = aLog()
  ctx = contextOver(new Firestore({ projectId: 'demo-forno' }), {
    now: aClock().now,
    ids: idsFrom(() => 0),
    accounts: noAccounts,
    log,
    gateway: null,
    mail: null,
    settings: {
      project: 'demo-forno',
      linkSecret: '',
      webOrigin: 'http://127.0.0.1:5000',
      stripe: null,
      mail: null,
      routes: null,
    },
  })
})

const cook = staffOf('centro', 'cook')
type Answer = Result<v.InferOutput<typeof greet.output>>
const greeting = (answer: () => Promise<Answer> = async () => ok({ words: 'hello' })) =>
  handle(greet, async ({ name }, { about }) => {
    about(`order-of-${name}`)
    return answer()
  })

const run = (
  handler = greeting(),
  raw: unknown = { name: 'Ada' },
  person: typeof cook | null = cook,
) => runCommand(handler, raw, { person, ctx })

describe('a command', () => {
  it('is answered with what it promises', async () => {
    expect(await run()).toEqual({ ok: true, value: { words: 'hello' } })
  })

  it('asks visitors to sign in, and refuses people in other roles', async () => {
    expect(await run(greeting(), {}, null)).toEqual(refuse('signInFirst'))
    expect(await run(greeting(), {}, aCustomer())).toEqual(refuse('notAllowed'))
  })

  it('refuses input by its field, and never decides on what it does not know', async () => {
    expect(await run(greeting(), { name: '' })).toMatchObject({
      refusals: [{ code: 'invalid', field: 'name', params: { problem: 'is missing' } }],
    })
    expect(await run(greeting(), { name: 'Ada', as: 'admin' })).toMatchObject({
      refusals: [{ code: 'invalid', field: 'as' }],
    })
  })

  it('is written to the log with who, what and which order, and nothing of what was typed', async () => {
    await run()
    expect(log.lines).toEqual([
      {
        level: 'info',
        message: 'command',
        fields: { command: 'greet', uid: cook.uid, order: 'order-of-Ada', ms: 0, outcome: 'ok' },
      },
    ])
  })
})

describe('a command that goes wrong', () => {
  it('says that trying again is safe, and leaves the cause with its order in the log', async () => {
    const broken = greeting(async () => {
      throw new Error('the oven fell')
    })
    expect(await run(broken)).toEqual(refuse('tryAgain'))
    expect(log.lines[0]).toMatchObject({ level: 'error', fields: { order: 'order-of-Ada' } })
    expect(log.lines[0]?.fields.error).toContain('the oven fell')
  })

  it('by contention is no error of ours', async () => {
    const contended = greeting(async () => {
      throw Object.assign(new Error('lock'), { code: 10 })
    })
    expect(await run(contended)).toEqual(refuse('tryAgain'))
    expect(log.lines[0]?.level).toBe('warn')
  })

  it('by answering something else than promised does not send it', async () => {
    const wrong: Answer = { ok: true, value: Object.assign({ words: 'hello' }, { secret: 'x' }) }
    expect(await run(greeting(async () => wrong))).toEqual(refuse('tryAgain'))
    expect(log.lines[0]?.fields.error).toContain('secret')
  })
})
