import type { Call } from './call.ts'
import type { EventRecord } from './event-record.ts'
import { noSuch } from './errors.ts'
import { listPage } from './pages.ts'
import { text, texts } from './params.ts'

export function retrieveEvent({ world, id }: Call): EventRecord {
  const event = world.state.events.get(id)
  if (!event) throw noSuch('event', id)
  return event
}

export function listEvents({ world, params }: Call): object {
  const types = texts(params, 'types')
  const type = text(params, 'type')
  return listPage(
    world.state.events,
    params,
    '/v1/events',
    (event) => (types?.includes(event.type) ?? true) && (type === undefined || fits(event, type)),
    ['type', 'types', 'delivery_success'],
  )
}

/** `charge.*` means every event whose name begins so. */
const fits = (event: EventRecord, type: string) =>
  type.endsWith('*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type
