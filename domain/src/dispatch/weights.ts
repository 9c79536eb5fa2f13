/**
 * What is worth how much, in minutes of one customer's waiting. Found on public delivery days of all
 * four given seeds, so no day of theirs judges them; docs/decisions/030 says how little most of them change.
 */
export type Weights = Readonly<{
  /** A minute past the promise, on top of the minute itself. */
  late: number
  /** A minute that finished food stands on the counter, on top of the wait. */
  standing: number
  /** One unit of guaranteed pay that will not have been earned. */
  money: number
  /** Orders an hour that a driver near the end of a shift still gets, beside the average of all. */
  pace: number
  /** A minute of driving. */
  drive: number
  /** A minute that a driver is not free. */
  busy: number
  /** A minute from where a driver ends to where orders are expected. */
  away: number
  /** An order left without a driver. */
  unserved: number
}>

export const usualWeights: Weights = {
  late: 0.4,
  standing: 0.6,
  money: 2,
  pace: 1.5,
  drive: 0.1,
  busy: 0.1,
  away: 0.1,
  unserved: 400,
}
