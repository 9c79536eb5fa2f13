import { type Ratings, ratingsSchema } from '@forno/domain/reviews/ratings'
import { type Review, reviewSchema } from '@forno/domain/reviews/review'
import { listenToDoc, listenToList, type Show, type Stop } from './listen.ts'

/** What was said of an order: null while nothing was. */
export const subscribeToReview = (order: string, show: Show<Review | null>): Stop =>
  listenToDoc(reviewSchema, (f) => f.doc(f.db, 'reviews', order), show)

/** What everybody may know of what is said of a shop: null while nothing is. */
export const subscribeToRatings = (store: string, show: Show<Ratings | null>): Stop =>
  listenToDoc(ratingsSchema, (f) => f.doc(f.db, 'ratings', store), show)

const listenToReviews = (store: string, states: Review['state'][], show: Show<Review[]>): Stop =>
  listenToList(
    reviewSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'reviews'),
        f.where('store', '==', store),
        f.where('state', 'in', states),
        f.orderBy('at', 'desc'),
        f.limit(50),
      ),
    show,
  )

/** Reviews that wait for a word of the shop, at most fifty. */
export const subscribeToWaitingReviews = (store: string, show: Show<Review[]>): Stop =>
  listenToReviews(store, ['waiting'], show)

/** The latest reviews that are shown or hidden. */
export const subscribeToDecidedReviews = (store: string, show: Show<Review[]>): Stop =>
  listenToReviews(store, ['shown', 'hidden'], show)
