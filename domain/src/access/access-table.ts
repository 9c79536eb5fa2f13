import type { Role } from './roles.ts'

export const operations = ['get', 'list', 'create', 'update', 'delete'] as const
export type Operation = (typeof operations)[number]

/**
 * Which documents a role reaches: `any`; `own` (theirs by uid); `store` (of a shop where they have this role);
 * `assigned` (orders and runs they are the driver of while live); `watched` (a driver, while theirs is the stop under way
 * or on board); `link` (whoever knows the signed, unexpired id).
 */
export type Scope = 'any' | 'own' | 'store' | 'assigned' | 'watched' | 'link'

export type Grants = Readonly<Partial<Record<Role, Scope>>>

const everyone = {
  visitor: 'any',
  guest: 'any',
  customer: 'any',
  cook: 'any',
  driver: 'any',
  manager: 'any',
  admin: 'any',
} as const satisfies Grants

const nobody = {} as const satisfies Grants
const readOnly = { create: nobody, update: nobody, delete: nobody } as const
const closed = { get: nobody, list: nobody, ...readOnly } as const

/** Staff are people too: they have a profile and order pizza like any customer. */
const owner = {
  guest: 'own',
  customer: 'own',
  cook: 'own',
  driver: 'own',
  manager: 'own',
  admin: 'own',
} as const satisfies Grants

const whoSeesOrders = {
  guest: 'own',
  customer: 'own',
  cook: 'store',
  driver: 'assigned',
  manager: 'store',
  admin: 'any',
} as const satisfies Grants

const whoSeesHistory = {
  guest: 'own',
  customer: 'own',
  cook: 'store',
  manager: 'store',
  admin: 'any',
} as const satisfies Grants

/** What customers say of their orders: they and the office. */
const whoSeesReviews = {
  guest: 'own',
  customer: 'own',
  manager: 'store',
  admin: 'any',
} as const satisfies Grants

/** Those of the order; a driver reads what was said while they had it. */
const whoSeesChat = whoSeesOrders

/** Money is the office's: customers and drivers are shown summaries of it. */
const whoSeesMoney = { manager: 'store', admin: 'any' } as const satisfies Grants

/** The shop sees everybody who drives for it, drivers themselves. */
const whoSeesDrivers = {
  cook: 'store',
  driver: 'own',
  manager: 'store',
  admin: 'any',
} as const satisfies Grants
const listsDrivers = { cook: 'store', manager: 'store', admin: 'any' } as const satisfies Grants

/** A run is shown to who drives it or is asked to. */
const whoSeesRuns = {
  cook: 'store',
  driver: 'assigned',
  manager: 'store',
  admin: 'any',
} as const satisfies Grants

const heldByLink = {
  visitor: 'link',
  guest: 'link',
  customer: 'link',
  cook: 'link',
  driver: 'link',
  manager: 'link',
  admin: 'link',
} as const satisfies Grants

/**
 * Role × collection × operation, as the browser may do it directly. Everything else goes through a command,
 * whose roles stand in its definition. firestore.rules, their tests and docs/access.md are checked against this
 * table; a collection that is missing here fails the build.
 */
export const accessTable = {
  'stores/{store}': { get: everyone, list: everyone, ...readOnly },
  'stores/{store}/menus/{version}': { get: everyone, list: nobody, ...readOnly },
  'stores/{store}/live/{doc}': { get: everyone, list: nobody, ...readOnly },
  'orders/{order}': { get: whoSeesOrders, list: whoSeesOrders, ...readOnly },
  'orders/{order}/events/{event}': { get: whoSeesHistory, list: whoSeesHistory, ...readOnly },
  'orders/{order}/chat/{line}': { get: whoSeesChat, list: whoSeesChat, ...readOnly },
  'trackings/{token}': { get: heldByLink, list: nobody, ...readOnly },
  'people/{uid}': { get: owner, list: nobody, create: owner, update: owner, delete: nobody },
  'people/{uid}/addresses/{address}': {
    get: owner,
    list: owner,
    create: owner,
    update: owner,
    delete: owner,
  },
  // Only that it has been read.
  'people/{uid}/messages/{message}': {
    get: owner,
    list: owner,
    create: nobody,
    update: owner,
    delete: nobody,
  },
  'people/{uid}/devices/{device}': {
    get: owner,
    list: owner,
    create: owner,
    update: owner,
    delete: owner,
  },
  'people/{uid}/favourites/{favourite}': {
    get: owner,
    list: owner,
    create: owner,
    update: owner,
    delete: owner,
  },
  'points/{line}': { get: owner, list: owner, ...readOnly },
  'loyalties/{uid}': { get: owner, list: nobody, ...readOnly },
  'friendCodes/{code}': closed,
  'reviews/{order}': { get: whoSeesReviews, list: whoSeesReviews, ...readOnly },
  'ratings/{store}': { get: everyone, list: nobody, ...readOnly },
  'suggestions/{store}': { get: everyone, list: nobody, ...readOnly },
  'lifts/{store}': { get: whoSeesMoney, list: nobody, ...readOnly },
  'cases/{caseId}': { get: whoSeesReviews, list: whoSeesReviews, ...readOnly },
  'invitations/{invitation}': { get: { admin: 'any' }, list: { admin: 'any' }, ...readOnly },
  'runs/{run}': { get: whoSeesRuns, list: whoSeesRuns, ...readOnly },
  'drivers/{uid}': { get: whoSeesDrivers, list: listsDrivers, ...readOnly },
  'positions/{uid}': {
    get: { ...whoSeesDrivers, guest: 'watched', customer: 'watched' },
    list: listsDrivers,
    create: nobody,
    // Where they are and how often they say so, and nothing else of it.
    update: { driver: 'own' },
    delete: nobody,
  },
  'trails/{piece}': {
    get: { manager: 'store', admin: 'any' },
    list: { manager: 'store', admin: 'any' },
    create: { driver: 'own' },
    update: nobody,
    delete: nobody,
  },
  'dispatches/{store}': {
    get: { cook: 'store', manager: 'store', admin: 'any' },
    list: nobody,
    ...readOnly,
  },
  'travels/{store}': closed,
  'staff/{uid}': {
    get: { cook: 'own', driver: 'own', manager: 'store', admin: 'any' },
    list: { manager: 'store', admin: 'any' },
    ...readOnly,
  },
  'audit/{line}': {
    get: { manager: 'store', admin: 'any' },
    list: { manager: 'store', admin: 'any' },
    ...readOnly,
  },
  'payments/{order}': { get: whoSeesMoney, list: whoSeesMoney, ...readOnly },
  'payments/{order}/entries/{entry}': { get: whoSeesMoney, list: whoSeesMoney, ...readOnly },
  'cashSettlements/{settlement}': { get: whoSeesMoney, list: whoSeesMoney, ...readOnly },
  'moneyReports/{report}': { get: whoSeesMoney, list: whoSeesMoney, ...readOnly },
  'stripeEvents/{event}': { get: { admin: 'any' }, list: { admin: 'any' }, ...readOnly },
  'payers/{uid}': closed,
  'jobs/{job}': { get: { admin: 'any' }, list: { admin: 'any' }, ...readOnly },
  'claims/{claim}': closed,
} as const satisfies Record<string, Record<Operation, Grants>>

export type CollectionPath = keyof typeof accessTable
export const collectionPaths = Object.keys(accessTable).filter(
  (path): path is CollectionPath => path in accessTable,
)

/** What the table grants a role, or undefined for nothing. */
export function scopeFor(
  path: CollectionPath,
  operation: Operation,
  role: Role,
): Scope | undefined {
  const grants: Grants = accessTable[path][operation]
  return grants[role]
}
