import { type Lift, liftSchema } from '@forno/domain/recommend/lift-schema'
import { listenToDoc, type Show, type Stop } from './listen.ts'

/** What suggestions brought, as of the last night; null before the first one. */
export const subscribeToLift = (store: string, show: Show<Lift | null>): Stop =>
  listenToDoc(liftSchema, (f) => f.doc(f.db, 'lifts', store), show)
