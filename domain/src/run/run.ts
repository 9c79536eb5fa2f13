import * as v from 'valibot'
import { lngLatSchema } from '../geo/lng-lat.ts'
import { slugSchema } from '../menu/ids.ts'
import { millisSchema } from '../time/millis.ts'
import { offerSchema } from './offer.ts'
import { isAtDoor, isOnItsWay, runStatusSchema } from './statuses.ts'
import { freshStop, orderIdSchema, type PlannedStop, type Stop, stopSchema } from './stop.ts'
import { entrySchema, incidentKinds } from './tap.ts'

/** More stops than this are two runs. */
export const MAX_STOPS = 12
/** A run's whole life is some eight entries for each stop. */
export const MAX_ENTRIES = 400

const uidSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(128))

/**
 * `runs/{run}`: a driver's stops in order. What happens stands in `log`, sorted by when it really happened; `status`,
 * `stops` and `incidents` are what follows from it (`replay.ts`), written down so that screens need not work it out.
 */
export const runSchema = v.strictObject({
  id: v.string(),
  store: slugSchema,
  /** Where it begins. */
  shop: lngLatSchema,
  /** Who drives it; null before somebody has accepted. */
  driver: v.nullable(v.strictObject({ uid: uidSchema, name: v.string() })),
  /** Who may read it: the driver, or the one who is asked. Null when nobody is. */
  shownTo: v.nullable(uidSchema),
  offers: v.pipe(v.array(offerSchema), v.maxLength(100)),
  stops: v.pipe(v.array(stopSchema), v.minLength(1), v.maxLength(MAX_STOPS)),
  /** The orders in the sequence that dispatch planned; `stops` follow what was reordered and skipped since. */
  planned: v.array(orderIdSchema),
  /** When to leave the shop, as dispatch plans it. */
  leaveAt: millisSchema,
  /** Why dispatch chose so, for people. */
  why: v.pipe(v.string(), v.maxLength(500)),
  status: runStatusSchema,
  /** When the driver set out; null before. */
  departedAt: v.nullable(millisSchema),
  /** Why it was withdrawn; empty otherwise. */
  reason: v.string(),
  incidents: v.array(
    v.strictObject({ kind: v.picklist(incidentKinds), note: v.string(), at: millisSchema }),
  ),
  log: v.pipe(v.array(entrySchema), v.maxLength(MAX_ENTRIES)),
  /** By order: the ids of taps that came with a wrong PIN, so that tries can be limited. The PINs themselves are nowhere. */
  wrongPins: v.exactOptional(v.record(orderIdSchema, v.array(v.string()))),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})
export type Run = v.InferOutput<typeof runSchema>

/** A run that nobody has been asked about yet. */
export const newRun = ({
  stops,
  ...planned
}: Pick<Run, 'id' | 'store' | 'shop' | 'leaveAt' | 'why'> & {
  stops: readonly PlannedStop[]
}): Run => ({
  ...planned,
  driver: null,
  shownTo: null,
  offers: [],
  stops: stops.map(freshStop),
  planned: stops.map(({ order }) => order),
  status: 'open',
  departedAt: null,
  reason: '',
  incidents: [],
  log: [],
  version: 1,
})

export const stopOf = (run: Run, order: string): Stop | undefined =>
  run.stops.find((stop) => stop.order === order)

/** The stop under way: where the driver stands at the door, else the next one. Undefined when none is left. */
export const currentStop = ({ status, stops }: Pick<Run, 'status' | 'stops'>): Stop | undefined =>
  status === 'underWay'
    ? (stops.find((stop) => isAtDoor(stop.status)) ?? stops.find((stop) => isOnItsWay(stop.status)))
    : undefined
