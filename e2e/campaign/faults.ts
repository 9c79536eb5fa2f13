/** How often each fault happens, as shares of one. */
export interface Faults {
  /** A call that is not carried out, and one that is while its answer is lost: both end UNAVAILABLE. */
  failBefore: number
  failAfter: number
  /** The caller's process ends before, or after, what it asked for was done. */
  dieBefore: number
  dieAfter: number
  /** A call takes so long that something else's time comes meanwhile. */
  slow: number
  triggerLost: number
  triggerDoubled: number
  /** By minutes; the others come within two seconds, in any order. */
  triggerLate: number
  sweepSkipped: number
  sweepDoubled: number
  /** A notice of Stripe's that never comes, although Stripe believes that it did. */
  noticeLost: number
  noticeDoubled: number
  /** By minutes; the others come within two seconds, in any order. */
  noticeLate: number
  /** An evening on which everything breaks down at some moment, for longer than Stripe remembers keys. */
  breakdown: number
}

/** Nothing goes wrong. */
export const calm: Faults = {
  failBefore: 0,
  failAfter: 0,
  dieBefore: 0,
  dieAfter: 0,
  slow: 0,
  triggerLost: 0,
  triggerDoubled: 0,
  triggerLate: 0,
  sweepSkipped: 0,
  sweepDoubled: 0,
  noticeLost: 0,
  noticeDoubled: 0,
  noticeLate: 0,
  breakdown: 0,
}

/** Only what starts the consequences is unreliable. */
export const badTriggers: Faults = {
  ...calm,
  triggerLost: 0.35,
  triggerDoubled: 0.3,
  triggerLate: 0.3,
  sweepSkipped: 0.2,
  sweepDoubled: 0.2,
  noticeLost: 0.3,
  noticeDoubled: 0.2,
  noticeLate: 0.2,
}

/** Everything is, far more often than in life, and still seldom enough for most orders to get somewhere. */
export const storm: Faults = {
  ...badTriggers,
  failBefore: 0.02,
  failAfter: 0.03,
  dieBefore: 0.01,
  dieAfter: 0.02,
  slow: 0.15,
}

/** As often as people meet it where a command makes a dozen calls: still most of them get somewhere. */
export const moneyStorm: Faults = {
  ...storm,
  failBefore: 0.008,
  failAfter: 0.012,
  dieBefore: 0.004,
  dieAfter: 0.008,
  breakdown: 0.15,
}
