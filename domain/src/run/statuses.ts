import * as v from 'valibot'

/** Where a run stands. `open`: nobody is asked at the moment. */
export const runStatuses = [
  'open',
  'offered',
  'accepted',
  'loading',
  'underWay',
  'done',
  'cancelled',
] as const
export const runStatusSchema = v.picklist(runStatuses)
export type RunStatus = v.InferOutput<typeof runStatusSchema>

/**
 * Where one stop of a run stands. `contacting`: nobody opens, the five minutes run. `left`: at the door after those.
 * `leftBehind`: never came along. `calledOff`: its order was cancelled before it came along.
 */
export const stopStatuses = [
  'waiting',
  'onBoard',
  'arrived',
  'contacting',
  'handedOver',
  'left',
  'returning',
  'returned',
  'leftBehind',
  'calledOff',
] as const
export const stopStatusSchema = v.picklist(stopStatuses)
export type StopStatus = v.InferOutput<typeof stopStatusSchema>

const among = (list: readonly string[]) => (status: string) => list.includes(status)

/** The driver is at the door. */
export const isAtDoor = among(['arrived', 'contacting'])
/** The food is in the driver's bag and its customer still waits for it. */
export const isOnItsWay = among(['onBoard', 'arrived', 'contacting'])
/** The food is in the driver's bag, to the customer or back. */
export const isCarried = among(['onBoard', 'arrived', 'contacting', 'returning'])
/** The customer has it. */
export const isBrought = among(['handedOver', 'left'])

/** The run is somebody's work at this moment: no other one is given to them. */
export const isActive = among(['offered', 'accepted', 'loading', 'underWay'])
export const isOver = among(['done', 'cancelled'])
