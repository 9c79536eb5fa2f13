import type { CollectionPath } from './access-table.ts'

/** How somebody's documents of a collection are found. */
export type Found =
  /** The document is called after them. */
  | { by: 'id' }
  /** It lies below their profile. */
  | { by: 'person' }
  /** A field names them. */
  | { by: 'field'; field: string }
  /** It belongs to an order of theirs. */
  | { by: 'order' }

/**
 * One way in which a collection holds something of somebody. `scrub`: numbers stay, names go (`forgotten.ts` says which).
 * `exported`: they are given it when they ask for everything.
 */
export interface Trace {
  found: Found
  onDeletion: 'delete' | 'scrub'
  exported: boolean
}

const own = (found: Found): Trace => ({ found, onDeletion: 'delete', exported: true })
const named = (field: string, exported = false): Trace => ({
  found: { by: 'field', field },
  onDeletion: 'scrub',
  exported,
})
const ofOrder = (onDeletion: Trace['onDeletion'], exported: boolean): Trace => ({
  found: { by: 'order' },
  onDeletion,
  exported,
})

/** Where a person's data lies: everything that export gathers and deletion goes through, and nothing else does. */
export const personalData = {
  'people/{uid}': [own({ by: 'id' })],
  'people/{uid}/addresses/{address}': [own({ by: 'person' })],
  'people/{uid}/messages/{message}': [own({ by: 'person' })],
  'people/{uid}/devices/{device}': [own({ by: 'person' })],
  'people/{uid}/favourites/{favourite}': [own({ by: 'person' })],
  'points/{line}': [own({ by: 'field', field: 'person' })],
  'loyalties/{uid}': [
    own({ by: 'id' }),
    // Of guests whose points they took over.
    { found: { by: 'field', field: 'movedTo' }, onDeletion: 'delete', exported: false },
    named('friendOf.person'),
  ],
  'friendCodes/{code}': [own({ by: 'field', field: 'person' })],
  'reviews/{order}': [named('customer', true)],
  'cases/{caseId}': [named('customer', true)],
  'staff/{uid}': [own({ by: 'id' })],
  'drivers/{uid}': [own({ by: 'id' })],
  'positions/{uid}': [own({ by: 'id' })],
  'trails/{piece}': [own({ by: 'field', field: 'driver' })],
  'audit/{line}': [named('subject'), named('by'), ofOrder('scrub', false)],
  'invitations/{invitation}': [
    { found: { by: 'field', field: 'usedBy' }, onDeletion: 'delete', exported: false },
  ],
  'payers/{uid}': [{ found: { by: 'id' }, onDeletion: 'delete', exported: false }],
  'jobs/{job}': [
    { found: { by: 'field', field: 'payload.uid' }, onDeletion: 'delete', exported: false },
    ofOrder('delete', false),
  ],
  // The order goes last of what belongs to it: by it the rest is found.
  'orders/{order}/events/{event}': [ofOrder('scrub', true)],
  'orders/{order}/chat/{line}': [ofOrder('delete', true)],
  'payments/{order}': [ofOrder('scrub', true)],
  'trackings/{token}': [ofOrder('scrub', false)],
  'runs/{run}': [ofOrder('scrub', false)],
  'ratings/{store}': [ofOrder('scrub', false)],
  'orders/{order}': [named('customer', true)],
} as const satisfies Partial<Record<CollectionPath, readonly Trace[]>>

export type PersonalPath = keyof typeof personalData

/** What says nothing of anybody in particular, and why. */
export const impersonalData = {
  'stores/{store}': 'the shop’s own',
  'stores/{store}/menus/{version}': 'the shop’s own',
  'stores/{store}/live/{doc}': 'the shop’s own',
  'suggestions/{store}': 'learnt of all orders together',
  'lifts/{store}': 'counts',
  'dispatches/{store}': 'plans by order ids; replaced by the next plan',
  'travels/{store}': 'ways between places, kept for a day',
  'payments/{order}/entries/{entry}':
    'the books: amounts, by order and by the drawer of who carried cash',
  'cashSettlements/{settlement}': 'the books of drawers',
  'moneyReports/{report}': 'amounts, by order and PaymentIntent',
  'stripeEvents/{event}': 'names a PaymentIntent; gone after thirty days',
  'claims/{claim}': 'digests that nobody can turn back; gone after a week',
} as const satisfies Record<Exclude<CollectionPath, PersonalPath>, string>

/** Those that hold something of a person, in the order in which they are worked through. */
export const personalPaths = Object.keys(personalData).filter(
  (path): path is PersonalPath => path in personalData,
)

export const tracesIn = (path: PersonalPath): readonly Trace[] => personalData[path]
