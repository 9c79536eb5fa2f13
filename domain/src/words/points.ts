import type { PointsKind } from '../loyalty/points-line.ts'

/** What a line of somebody's points is for, in a few words; `code`: of its order, empty without one. */
export function pointsLineWords(kind: PointsKind, code: string): string {
  const order = code === '' ? 'an order' : `order ${code}`
  const words: Record<PointsKind, string> = {
    earn: `Earned with ${order}`,
    takeBack: `Taken back: ${order} was refunded`,
    redeem: `Reward in ${order}`,
    giveBack: `Given back: ${order} did not come about`,
    expire: 'Expired',
    birthday: 'Happy birthday',
    referrer: 'A friend of yours has ordered',
    friend: 'Welcome from a friend',
    makeGood: `For the trouble with ${order}`,
    mergeOut: 'Moved to your account',
    mergeIn: 'From your orders as a guest',
  }
  return words[kind]
}

/** "1 point", "320 points", also below nothing with a sign of its own. */
export const pointsWords = (points: number): string =>
  `${Math.abs(points).toLocaleString('en-US')} ${Math.abs(points) === 1 ? 'point' : 'points'}`

/** Why a friend's code does not pay, for the friend. Never which of their data was known. */
export const friendStateWords: Record<'waiting' | 'paid' | 'no', string> = {
  waiting: 'A friend invited you. Both of you get points once your first order is finished.',
  paid: 'A friend invited you, and both of you have got your points.',
  no: 'A friend’s code was entered. It does not count this time.',
}
