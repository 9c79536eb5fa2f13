import type { Call } from './call.ts'
import type { EventRecord } from './event-record.ts'
import { badParam, noSuch } from './errors.ts'
import { listPage } from './pages.ts'
import { flag, text, texts } from './params.ts'

/** Stripe lists events of so many types at once, no more. */
const MOST_TYPES = 20

export function retrieveEvent({ world, id }: Call): EventRecord {
  const event = world.state.events.get(id)
  if (!event) throw noSuch('event', id)
  return event
}

export function listEvents({ world, params }: Call): object {
  const types = texts(params, 'types')
  const type = text(params, 'type')
  const delivered = flag(params, 'delivery_success')
  if (types && type !== undefined)
    throw badParam('types', 'You may only specify one of these parameters: type, types.')
  if (types && types.length > MOST_TYPES)
    throw badParam('types', `You may list up to ${MOST_TYPES} types of events.`)
  return listPage(
    world.state.events,
    params,
    '/v1/events',
    (event) =>
      (types?.includes(event.type) ?? true) &&
      (type === undefined || fits(event, type)) &&
      (delivered === undefined || delivered === (event.pending_webhooks === 0)),
    ['type', 'types', 'delivery_success'],
  )
}

/** `charge.*` means every event whose name begins so. */
const fits = (event: EventRecord, type: string) =>
  type.endsWith('*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type
