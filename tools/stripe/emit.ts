import type { EventName, EventRecord } from './event-record.ts'
import { takeRule } from './webhook-rules.ts'
import { API_VERSION, seconds, type World } from './world.ts'

/** Records an event with the object as it is now, and addresses it to every endpoint that asked for it. */
export function emit(
  world: World,
  type: EventName,
  object: object,
  previous?: object,
): EventRecord {
  const event: EventRecord = {
    id: world.id('evt'),
    object: 'event',
    api_version: API_VERSION,
    created: seconds(world),
    data: { object: copy(object), ...(previous && { previous_attributes: copy(previous) }) },
    livemode: false,
    pending_webhooks: 0,
    request: { id: world.cause.requestId, idempotency_key: world.cause.idempotencyKey },
    type,
  }
  world.state.events.set(event.id, event)
  for (const endpoint of world.state.webhookEndpoints.values()) {
    const wanted = endpoint.enabled_events
    if (endpoint.status !== 'enabled' || !(wanted.includes('*') || wanted.includes(type))) continue
    address(world, event, endpoint.id)
  }
  return event
}

/** Later changes of the object must not change what was reported. */
const copy = (object: object): object => JSON.parse(JSON.stringify(object))

function address(world: World, event: EventRecord, endpoint: string): void {
  const rule = takeRule(world.webhookRules, event.type)
  const at = world.now() + (rule?.action === 'delay' ? (rule.ms ?? 0) : 0)
  const state = rule?.action === 'drop' ? 'dropped' : rule?.action === 'hold' ? 'held' : 'waiting'
  event.pending_webhooks += 1
  for (let copies = rule?.action === 'double' ? 2 : 1; copies > 0; copies -= 1) {
    const id = world.id('whd')
    world.state.deliveries.set(id, { id, event: event.id, endpoint, at, tries: 0, state })
  }
}
