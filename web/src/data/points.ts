import { type LoyaltyAccount, loyaltyAccountSchema } from '@forno/domain/loyalty/account'
import { type PointsLine, pointsLineSchema } from '@forno/domain/loyalty/points-line'
import { listenToDoc, listenToList, type Show, type Stop } from './listen.ts'

/** Where somebody's points stand: null for who has never had any. */
export const subscribeToPoints = (uid: string, show: Show<LoyaltyAccount | null>): Stop =>
  listenToDoc(loyaltyAccountSchema, (f) => f.doc(f.db, 'loyalties', uid), show)

/** The latest lines of somebody's points, newest first. */
export const subscribeToPointsLines = (uid: string, show: Show<PointsLine[]>): Stop =>
  listenToList(
    pointsLineSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'points'),
        f.where('person', '==', uid),
        f.orderBy('at', 'desc'),
        f.limit(50),
      ),
    show,
  )
