import type { LoyaltyRules } from '../loyalty/rules.ts'
import type { Availability } from '../menu/availability.ts'
import type { Store, Zone } from '../store/store.ts'
import type { SupportRules } from '../support/rules.ts'

/** The builders' shop stands here; its near zone reaches about a kilometre around it. */
export const SHOP_AT = [-56.19, -34.905] as const
export const NEAR = [-56.188, -34.904] as const
export const FAR = [-56.16, -34.89] as const
export const OUTSIDE = [-56.0, -34.8] as const

const square = (lng: number, lat: number, half: number): number[] => [
  lng - half,
  lat - half,
  lng + half,
  lat - half,
  lng + half,
  lat + half,
  lng - half,
  lat + half,
]

/** The zone around the shop that `NEAR` lies in. */
export const aZone = (changes: Partial<Zone> = {}): Zone => ({
  id: 'near',
  name: 'Near',
  ring: square(SHOP_AT[0], SHOP_AT[1], 0.01),
  fee: 199,
  minimum: 1000,
  freeFrom: 4000,
  ...changes,
})

/** A week in which the shop never opens. */
export const closedAllWeek: Store['hours']['week'] = {
  mon: [],
  tue: [],
  wed: [],
  thu: [],
  fri: [],
  sat: [],
  sun: [],
}

const allDay = [{ from: '00:00', to: '24:00' }]

/** Ten points a dollar, a reward from 100 points on, double points from 1000 on. */
export const someLoyalty = (changes: Partial<LoyaltyRules> = {}): LoyaltyRules => ({
  perHundred: 10,
  rewards: [
    { id: 'two-off', name: 'Two dollars off', cost: 100, off: { kind: 'amount', amount: 200 } },
    { id: 'ten-off', name: 'Ten dollars off', cost: 400, off: { kind: 'amount', amount: 1000 } },
  ],
  tiers: [
    { id: 'guest', name: 'Guest', from: 0, percent: 100 },
    { id: 'friend', name: 'Friend', from: 1000, percent: 200 },
  ],
  birthday: 50,
  referral: { referrer: 150, friend: 100, mostPerYear: 3 },
  keptDays: 365,
  warnDays: 30,
  ...changes,
})

export const someSupport = (changes: Partial<SupportRules> = {}): SupportRules => ({
  percent: { missing: 100, wrong: 100, cold: 50, late: 20, neverCame: 0, other: 0 },
  most: 1500,
  timesIn90Days: 2,
  within: 1440,
  lateFrom: 10,
  replies: [{ id: 'sorry', text: 'We are sorry about this.' }],
  ...changes,
})

export const aStore = (changes: Partial<Store> = {}): Store => ({
  id: 'centro',
  name: 'Test shop',
  phone: '+598 2000 0000',
  address: { street: 'Calle de Prueba', number: '1', at: [...SHOP_AT] },
  currency: 'USD',
  hours: {
    timeZone: 'America/Montevideo',
    week: {
      mon: allDay,
      tue: allDay,
      wed: allDay,
      thu: allDay,
      fri: allDay,
      sat: allDay,
      sun: allDay,
    },
    closures: [],
  },
  delivery: true,
  pickup: true,
  cash: true,
  zones: [
    aZone(),
    { id: 'far', name: 'Far', ring: square(SHOP_AT[0], SHOP_AT[1], 0.05), fee: 399, minimum: 2000 },
  ],
  taxes: {
    mode: 'included',
    classes: { food: { name: 'VAT 10 %', rate: 1000 }, drink: { name: 'VAT 22 %', rate: 2200 } },
    feeClass: 'drink',
  },
  halves: { base: 'dearer', topping: 'half' },
  paces: { accept: 2, prepare: 8, bake: 7, pickUp: 4, handOver: 2, driveKmh: 22 },
  driving: {
    positionFrom: 'nextStop',
    pinFrom: null,
    freshFor: 25,
    pay: { perStop: 300, perHour: 900 },
  },
  loyalty: someLoyalty(),
  support: someSupport(),
  holdOut: 0,
  acceptWithin: 15,
  menuVersion: 'menu-1',
  ...changes,
})

export const anAvailability = (changes: Partial<Availability> = {}): Availability => ({
  store: 'centro',
  soldOut: [],
  version: 0,
  ...changes,
})
