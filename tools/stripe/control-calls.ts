import * as v from 'valibot'
import { adoptedSchema } from './adopted.ts'
import type { Control } from './control.ts'
import { ApiError, badParam, missingParam } from './errors.ts'
import { parseForm, type Params } from './form.ts'
import type { DoubleRequest, Reply } from './message.ts'
import { flag, oneOf, requiredText, text, texts, whole } from './params.ts'

/** The control surface over HTTP: `POST /__control/<name>` with a form, `GET /__control/state`. */
const calls: Record<string, (control: Control, form: Params) => unknown> = {
  'GET state': (control) =>
    Object.fromEntries(
      Object.entries(control.state()).map(([name, table]) => [name, [...table.values()]]),
    ),
  'POST fail': (control, form) =>
    control.fail({
      kind: required(
        oneOf(form, 'kind', ['reset', 'timeout', 'error', 'rate_limit', 'hold']),
        'kind',
      ),
      when: oneOf(form, 'when', ['before', 'after']),
      method: text(form, 'method'),
      path: text(form, 'path'),
      nth: whole(form, 'nth'),
      times: whole(form, 'times'),
    }),
  'POST clear-faults': (control) => control.clearFaults(),
  'POST release-calls': (control) => ({ released: control.releaseCalls() }),
  'POST webhook-rule': (control, form) =>
    control.rule({
      action: required(oneOf(form, 'action', ['delay', 'drop', 'double', 'hold']), 'action'),
      types: texts(form, 'types'),
      ms: whole(form, 'ms'),
      times: whole(form, 'times'),
    }),
  'POST clear-webhook-rules': (control) => control.clearRules(),
  'POST release-webhooks': (control, form) =>
    control.release(oneOf(form, 'order', ['asAddressed', 'reversed', 'shuffled']) ?? 'asAddressed'),
  'POST resend': (control, form) => control.resend(requiredText(form, 'event')),
  'POST register': (control, form) =>
    control.register({
      url: requiredText(form, 'url'),
      events: texts(form, 'events') ?? ['*'],
      secret: text(form, 'secret'),
    }),
  'POST clock': (control, form) => control.moveClock(required(whole(form, 'ms'), 'ms')),
  'POST open-dispute': (control, form) =>
    control.openDispute({
      intent: requiredText(form, 'intent'),
      reason: text(form, 'reason') ?? 'fraudulent',
      inquiry: flag(form, 'inquiry') ?? false,
      amount: whole(form, 'amount'),
    }),
  'POST end-dispute': (control, form) =>
    control.endDispute(requiredText(form, 'id'), required(flag(form, 'won'), 'won')),
  'POST end-refund': (control, form) =>
    control.endRefund(
      requiredText(form, 'id'),
      required(oneOf(form, 'ends', ['succeeded', 'failed']), 'ends'),
    ),
  'POST answer-holder': (control, form) =>
    control.answerHolder(
      requiredText(form, 'intent'),
      required(flag(form, 'approved'), 'approved'),
    ),
  'POST forget': (control, form) => control.forget(required(texts(form, 'orders'), 'orders')),
  'POST reset': (control) => control.reset(),
}

/** Too much for a form: these take JSON. */
const jsonCalls: Record<string, (control: Control, body: string) => unknown> = {
  'POST adopt': (control, body) => control.adopt(fromJson(v.array(adoptedSchema), body)),
}

/** Answers a control call; a page of the web may not make one, whatever the browser lets through. */
export function answerControl(control: Control, request: DoubleRequest): Reply {
  const [path = ''] = request.path.split('?', 1)
  const call = callNamed(`${request.method} ${path.slice('/__control/'.length)}`)
  if (request.headers['origin'] !== undefined) return json(403, { error: 'Not from a web page.' })
  if (!call)
    return json(404, {
      error: 'No such control call.',
      calls: Object.keys({ ...calls, ...jsonCalls }),
    })
  try {
    return json(200, call(control, request.body) ?? { ok: true })
  } catch (refusal) {
    if (!(refusal instanceof ApiError)) throw refusal
    return json(refusal.status, { error: refusal.body })
  }
}

function callNamed(name: string): ((control: Control, body: string) => unknown) | undefined {
  const withForm = calls[name]
  return withForm ? (control, body) => withForm(control, parseForm(body)) : jsonCalls[name]
}

const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value, null, 2),
})

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw missingParam(name)
  return value
}

function fromJson<T>(schema: v.GenericSchema<unknown, T>, body: string): T {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body)
  if (!read.success) throw badParam('body', v.summarize(read.issues))
  return read.output
}
