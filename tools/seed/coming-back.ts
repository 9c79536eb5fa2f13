import type { LoyaltyRules } from '@forno/domain/loyalty/rules'
import type { SupportRules } from '@forno/domain/support/rules'

/**
 * How the demo shop thanks people. Ten points a dollar: the smallest order that is delivered (10 $) earns the first
 * reward, so that it can be had with the second.
 */
export const demoLoyalty: LoyaltyRules = {
  perHundred: 10,
  rewards: [
    { id: 'one-off', name: '$1 off', cost: 100, off: { kind: 'amount', amount: 100 } },
    {
      id: 'dessert',
      name: 'A dessert on us',
      cost: 400,
      off: { kind: 'item', items: ['tiramisu', 'walnut-brownie'], most: 600 },
    },
    { id: 'ten-off', name: '$10 off', cost: 900, off: { kind: 'amount', amount: 1000 } },
  ],
  tiers: [
    { id: 'margherita', name: 'Margherita', from: 0, percent: 100 },
    { id: 'capricciosa', name: 'Capricciosa', from: 1500, percent: 125 },
    { id: 'tartufo', name: 'Tartufo', from: 4000, percent: 150 },
  ],
  birthday: 200,
  referral: { referrer: 300, friend: 200, mostPerYear: 12 },
  keptDays: 365,
  warnDays: 30,
}

export const demoSupport: SupportRules = {
  percent: { missing: 100, wrong: 100, cold: 50, late: 20, neverCame: 0, other: 0 },
  most: 1500,
  timesIn90Days: 2,
  within: 1440,
  lateFrom: 10,
  replies: [
    { id: 'sorry', text: 'We are sorry. This is not how we want your pizza to arrive.' },
    { id: 'on-the-way', text: 'Your driver is on the way. Thank you for your patience.' },
    { id: 'call', text: 'Please call us: this is solved quickest on the phone.' },
    { id: 'kitchen', text: 'We have told the kitchen. Thank you for letting us know.' },
  ],
}
