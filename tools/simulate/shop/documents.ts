import * as v from 'valibot'
import { needed } from '../../../functions/src/platform/testing/emulators.ts'
import type { Session } from './session.ts'
import { fieldsFromRest, fieldsToRest, type RestValue } from './values.ts'

/*
 * Documents as a phone reads and writes them: as the person who is signed in, through the rules that ship.
 */

const url = (path: string, query = ''): string =>
  `http://${needed('FIRESTORE_EMULATOR_HOST')}/v1/projects/${needed('FORNO_PROJECT')}` +
  `/databases/(default)/documents/${path}${query}`

async function request(who: Session, method: string, to: string, body?: object): Promise<Response> {
  const headers = {
    'Content-Type': 'application/json',
    Authorization: `Bearer ${await who.token()}`,
  }
  return fetch(to, { method, headers, ...(body && { body: JSON.stringify(body) }) })
}

const documentSchema = v.object({
  fields: v.optional(
    v.record(
      v.string(),
      v.custom<RestValue>((it) => typeof it === 'object'),
    ),
    {},
  ),
})

/** A document as this person may read it. Null when there is none. Throws when the rules say no. */
export async function readAs<Schema extends v.GenericSchema>(
  who: Session,
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const answer = await request(who, 'GET', url(path))
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`Reading ${path}: ${answer.status} ${await answer.text()}`)
  return v.parse(schema, fieldsFromRest(v.parse(documentSchema, await answer.json()).fields))
}

/** Changes fields of a document that is there. Throws when the rules say no. */
export async function updateAs(who: Session, path: string, fields: object): Promise<void> {
  const mask = Object.keys(fields).map((name) => `updateMask.fieldPaths=${name}`)
  const query = `?${[...mask, 'currentDocument.exists=true'].join('&')}`
  const answer = await request(who, 'PATCH', url(path, query), { fields: fieldsToRest(fields) })
  if (!answer.ok) throw new Error(`Writing ${path}: ${answer.status} ${await answer.text()}`)
}

/** Creates a document. Throws when the rules say no, or when it is there. */
export async function createAs(
  who: Session,
  collection: string,
  id: string,
  fields: object,
): Promise<void> {
  const to = url(collection, `?documentId=${encodeURIComponent(id)}`)
  const answer = await request(who, 'POST', to, { fields: fieldsToRest(fields) })
  if (!answer.ok) throw new Error(`Creating ${collection}/${id}: ${answer.status}`)
}
