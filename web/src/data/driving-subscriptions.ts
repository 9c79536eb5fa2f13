import { type DriverPosition, driverPositionSchema } from '@forno/domain/delivery/driver-position'
import { type DispatchDesk, dispatchDeskSchema } from '@forno/domain/dispatch/desk'
import { type Message, messageSchema } from '@forno/domain/messages/message'
import { type Driver, driverSchema } from '@forno/domain/run/driver'
import { type Run, runSchema } from '@forno/domain/run/run'
import { isActive, isOver, runStatuses } from '@forno/domain/run/statuses'
import { type Live, listenToDoc, listenToList, type Show, type Stop } from './listen.ts'

/** A driver's own shift and run. Null before their first shift. */
export const subscribeToMyDriver = (uid: string, show: Show<Driver | null>): Stop =>
  listenToDoc(driverSchema, (f) => f.doc(f.db, 'drivers', uid), show)

/** The run that a driver has in hand or is asked about, in the shop where they are on shift; null when there is none. */
export const subscribeToRunShownTo = (store: string, uid: string, show: Show<Run | null>): Stop =>
  listenToList(
    runSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'runs'),
        // The rules want both named: who it is shown to, and a shop where they drive.
        f.where('store', '==', store),
        f.where('shownTo', '==', uid),
        f.where('status', 'in', runStatuses.filter(isActive)),
        f.orderBy('leaveAt', 'desc'),
        f.limit(1),
      ),
    (live) => show(firstOf(live)),
  )

/** One run, over or not, for its shop. Null when there is no such run. */
export const subscribeToRun = (run: string, show: Show<Run | null>): Stop =>
  listenToDoc(runSchema, (f) => f.doc(f.db, 'runs', run), show)

/** The runs of a shop that are not over, the next one to leave first. */
export const subscribeToRuns = (store: string, show: Show<Run[]>): Stop =>
  listenToList(
    runSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'runs'),
        f.where('store', '==', store),
        f.where(
          'status',
          'in',
          runStatuses.filter((status) => !isOver(status)),
        ),
        f.orderBy('leaveAt'),
        f.limit(100),
      ),
    show,
  )

/** Who is on shift for a shop. */
export const subscribeToDrivers = (store: string, show: Show<Driver[]>): Stop =>
  listenToList(
    driverSchema,
    (f) =>
      f.query(f.collection(f.db, 'drivers'), f.where('shift.store', '==', store), f.limit(100)),
    show,
  )

/** Where those on shift for a shop are. */
export const subscribeToPositions = (store: string, show: Show<DriverPosition[]>): Stop =>
  listenToList(
    driverPositionSchema,
    (f) => f.query(f.collection(f.db, 'positions'), f.where('store', '==', store), f.limit(100)),
    show,
  )

/**
 * Where one driver is. A customer may look only while their grant is open: before, and from the moment on that it
 * closes, this is `failed` with `denied`, which ends the subscription. Whoever wants to look again subscribes anew.
 */
export const subscribeToPosition = (uid: string, show: Show<DriverPosition | null>): Stop =>
  listenToDoc(driverPositionSchema, (f) => f.doc(f.db, 'positions', uid), show)

/** A shop's dispatch desk. Null before anything was planned there. */
export const subscribeToDispatchDesk = (store: string, show: Show<DispatchDesk | null>): Stop =>
  listenToDoc(dispatchDeskSchema, (f) => f.doc(f.db, 'dispatches', store), show)

/**
 * One thing a person is told (`messageId`); null until they are. As a list of one: of a document that is not there yet
 * the SDK keeps when it was last missing, and the emulator, whose clock is not the same for each, then loses its coming.
 */
export const subscribeToMessage = (uid: string, id: string, show: Show<Message | null>): Stop =>
  listenToList(
    messageSchema,
    (f) =>
      f.query(f.collection(f.db, 'people', uid, 'messages'), f.where('id', '==', id), f.limit(1)),
    (live) => show(firstOf(live)),
  )

const firstOf = <T>(live: Live<T[]>): Live<T | null> =>
  live.state === 'here' ? { ...live, value: live.value[0] ?? null } : live
