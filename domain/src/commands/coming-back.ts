import * as v from 'valibot'
import { signedIn } from '../access/roles.ts'
import { friendCodeSchema } from '../loyalty/friend-code.ts'
import { deviceIdSchema } from '../messages/device.ts'
import { reviewAskSchema, reviewSchema } from '../reviews/review.ts'
import { defineCommand } from './command.ts'
import { orderIdSchema } from './ordering.ts'

export const makeFriendCode = defineCommand({
  name: 'makeFriendCode',
  summary: 'The code that the person asking gives to friends; made when there is none yet.',
  roles: signedIn,
  input: v.strictObject({}),
  output: v.strictObject({ code: v.string() }),
  rest: { method: 'post', path: '/friend-code' },
})

export const useFriendCode = defineCommand({
  name: 'useFriendCode',
  summary:
    'Says who brought the person asking. Pays both after their first finished order, unless it is the same person.',
  roles: signedIn,
  input: v.strictObject({ code: friendCodeSchema, device: v.exactOptional(deviceIdSchema) }),
  output: v.strictObject({
    /** Points that wait for the first finished order. */
    points: v.number(),
  }),
  rest: { method: 'post', path: '/friend-code/uses' },
})

export const reviewOrder = defineCommand({
  name: 'reviewOrder',
  summary:
    'Says how a finished order was, once; said again it replaces what was said, until the shop has answered.',
  roles: signedIn,
  input: v.strictObject({ order: orderIdSchema, ...reviewAskSchema.entries }),
  output: reviewSchema,
  rest: { method: 'put', path: '/orders/{order}/review' },
})

export const moderateReview = defineCommand({
  name: 'moderateReview',
  summary: 'Lets a review be seen by everybody or hides it, and answers it.',
  roles: ['manager', 'admin'],
  input: v.strictObject({
    order: orderIdSchema,
    /** The version that was looked at: nobody shows what they have not read. */
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    state: v.picklist(['shown', 'hidden']),
    /** Absent: the answer that there is stays. */
    answer: v.exactOptional(
      v.pipe(
        v.string(),
        v.trim(),
        v.minLength(1, 'is missing'),
        v.maxLength(1000, 'must be at most 1000 characters'),
      ),
    ),
  }),
  output: reviewSchema,
  rest: { method: 'put', path: '/orders/{order}/review/moderation' },
})
