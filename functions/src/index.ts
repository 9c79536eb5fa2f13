import { answerRest } from './api/answer-rest.ts'
import { reportMoney } from './books/report-money.ts'
import { chores } from './chores.ts'
import { planAfterEvent } from './dispatch/plan-after-event.ts'
import { planStore } from './dispatch/plan-store.ts'
import { handlers } from './handlers.ts'
import { jobHandlers } from './job-handlers.ts'
import { nightOfPoints as tendPoints } from './loyalty/night-of-points.ts'
import { sendMessage } from './messages/send-message.ts'
import { commandDoor } from './platform/command-door.ts'
import { stripeWebhook as takeStripeWebhook } from './payments/stripe-webhook.ts'
import { httpDoor } from './platform/http-door.ts'
import {
  everyMinute,
  everyNight,
  jobTrigger,
  learnEachNight,
  onMessage,
  onOrderEvent,
} from './platform/job-doors.ts'
import { planWith } from './platform/production.ts'
import { settlePayment } from './payments/settle-payment.ts'
import { rawDoor } from './platform/raw-door.ts'
import { learnAll } from './suggestions/learn-all.ts'
import { sweep as sweepUp } from './upkeep/sweep.ts'

planWith(planStore)

/** Every command, for the browser. */
export const command = commandDoor(handlers)

/** Every command, over REST, and the document that describes them. */
export const api = httpDoor((request, ctx) => answerRest(handlers, request, ctx))

/** Where Stripe tells of what has happened. */
export const stripeWebhook = rawDoor(takeStripeWebhook)

/** Does each job as soon as it is written down. */
export const runJob = jobTrigger(jobHandlers)

/** Plans a shop's deliveries after what has happened to one of them. */
export const planDispatch = onOrderEvent(planAfterEvent)

/** Tells people what there is to tell them, on their devices and telephones. */
export const sendMessages = onMessage(sendMessage)

/** Does what is due by the clock, and what was lost. */
export const sweep = everyMinute((ctx) => sweepUp(chores, ctx))

/** Compares Stripe with the books, and says what differs. */
export const nightly = everyNight((ctx) => reportMoney(ctx, settlePayment))

/** Takes out points that are over, tells of those that soon will be, gives birthdays theirs. */
export const nightOfPoints = everyNight(tendPoints)

/** Learns what each shop's people order together, and what suggestions brought. */
export const learn = learnEachNight(learnAll)
