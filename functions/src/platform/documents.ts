import type { CollectionPath } from '@forno/domain/access/access-table'
import { auditLineSchema } from '@forno/domain/access/audit'
import { invitationSchema } from '@forno/domain/access/invitation'
import { favouriteSchema, profileSchema, savedAddressSchema } from '@forno/domain/access/person'
import { staffMemberSchema } from '@forno/domain/access/staff'
import { cashSettlementSchema } from '@forno/domain/books/cash-settlement'
import { entrySchema } from '@forno/domain/books/entry'
import { moneyReportSchema } from '@forno/domain/books/money-report'
import { driverPositionSchema } from '@forno/domain/delivery/driver-position'
import { trailPieceSchema } from '@forno/domain/delivery/trail'
import { dispatchDeskSchema } from '@forno/domain/dispatch/desk'
import { travelRecordSchema } from '@forno/domain/geo/travel-record'
import { availabilitySchema } from '@forno/domain/menu/availability'
import { menuSchema } from '@forno/domain/menu/menu'
import { loyaltyAccountSchema } from '@forno/domain/loyalty/account'
import { friendCodeOwnerSchema } from '@forno/domain/loyalty/friend-code'
import { pointsLineSchema } from '@forno/domain/loyalty/points-line'
import { deviceSchema } from '@forno/domain/messages/device'
import { messageSchema } from '@forno/domain/messages/message'
import { orderEventSchema, orderSchema } from '@forno/domain/order/order'
import { trackedOrderSchema } from '@forno/domain/order/tracked-order'
import { payerSchema } from '@forno/domain/payment/payer'
import { paymentSchema } from '@forno/domain/payment/payment'
import { stripeEventSchema } from '@forno/domain/payment/stripe-event'
import { liftSchema } from '@forno/domain/recommend/lift-schema'
import { suggestionsSchema } from '@forno/domain/recommend/suggestions'
import { ratingsSchema } from '@forno/domain/reviews/ratings'
import { reviewSchema } from '@forno/domain/reviews/review'
import { driverSchema } from '@forno/domain/run/driver'
import { runSchema } from '@forno/domain/run/run'
import { storeSchema } from '@forno/domain/store/store'
import { caseSchema } from '@forno/domain/support/case'
import { chatLineSchema } from '@forno/domain/support/chat'
import type {
  CollectionReference,
  DocumentReference,
  DocumentSnapshot,
  Firestore,
} from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { converterFor, parseDocument } from './converter.ts'
import { claimSchema, jobSchema } from './job.ts'

/** What each collection of the access table holds. */
export const documentSchemas = {
  'stores/{store}': storeSchema,
  'stores/{store}/menus/{version}': menuSchema,
  'stores/{store}/live/{doc}': availabilitySchema,
  'orders/{order}': orderSchema,
  'orders/{order}/events/{event}': orderEventSchema,
  'orders/{order}/chat/{line}': chatLineSchema,
  'trackings/{token}': trackedOrderSchema,
  'people/{uid}': profileSchema,
  'people/{uid}/addresses/{address}': savedAddressSchema,
  'people/{uid}/messages/{message}': messageSchema,
  'people/{uid}/devices/{device}': deviceSchema,
  'people/{uid}/favourites/{favourite}': favouriteSchema,
  'points/{line}': pointsLineSchema,
  'loyalties/{uid}': loyaltyAccountSchema,
  'friendCodes/{code}': friendCodeOwnerSchema,
  'reviews/{order}': reviewSchema,
  'ratings/{store}': ratingsSchema,
  'suggestions/{store}': suggestionsSchema,
  'lifts/{store}': liftSchema,
  'cases/{caseId}': caseSchema,
  'invitations/{invitation}': invitationSchema,
  'runs/{run}': runSchema,
  'drivers/{uid}': driverSchema,
  'positions/{uid}': driverPositionSchema,
  'trails/{piece}': trailPieceSchema,
  'dispatches/{store}': dispatchDeskSchema,
  'travels/{store}': travelRecordSchema,
  'staff/{uid}': staffMemberSchema,
  'audit/{line}': auditLineSchema,
  'payments/{order}': paymentSchema,
  'payments/{order}/entries/{entry}': entrySchema,
  'cashSettlements/{settlement}': cashSettlementSchema,
  'moneyReports/{report}': moneyReportSchema,
  'stripeEvents/{event}': stripeEventSchema,
  'payers/{uid}': payerSchema,
  'jobs/{job}': jobSchema,
  'claims/{claim}': claimSchema,
} as const satisfies Record<CollectionPath, v.GenericSchema>

export type ValueAt<Path extends CollectionPath> = v.InferOutput<(typeof documentSchemas)[Path]>

/** One id for each pair of braces in a path, outermost first. */
type IdsOf<Path extends string> = Path extends `${string}{${string}}${infer Rest}`
  ? [string, ...IdsOf<Rest>]
  : []
type ParentsOf<Path extends string> = IdsOf<Path> extends [...infer Parents, string] ? Parents : []

/** The document at a path, read and written as what the domain calls it. Throws on ids that are none. */
export function documentAt<Path extends CollectionPath>(
  db: Firestore,
  path: Path,
  ...ids: IdsOf<Path>
): DocumentReference<ValueAt<Path>> {
  return db.doc(fill(path, ids)).withConverter(converterFor(path, documentSchemas[path]))
}

/** The collection at a path, for queries; the ids of the documents it lies below come first. */
export function collectionAt<Path extends CollectionPath>(
  db: Firestore,
  path: Path,
  ...parents: ParentsOf<Path>
): CollectionReference<ValueAt<Path>> {
  const own = path.slice(0, path.lastIndexOf('/'))
  return db.collection(fill(own, parents)).withConverter(converterFor(path, documentSchemas[path]))
}

/** What a snapshot without a converter holds; null when it does not exist. Throws when unreadable. */
export const readAs = <Path extends CollectionPath>(
  path: Path,
  snapshot: DocumentSnapshot,
): ValueAt<Path> | null =>
  snapshot.exists ? parseDocument(documentSchemas[path], snapshot.ref.path, snapshot.data()) : null

function fill(path: string, ids: readonly unknown[]): string {
  let next = 0
  return path.replaceAll(/\{\w+\}/g, () => {
    const id = ids[next++]
    // A slash would lead to another collection.
    if (typeof id !== 'string' || !isDocumentId(id)) throw new Error(`No id for ${path}`)
    return id
  })
}

/** Whether Firestore takes this text as a document's id. */
export const isDocumentId = (text: string): boolean =>
  text.length > 0 && text.length <= 700 && !/\/|^\.{1,2}$|^__.*__$/.test(text)
