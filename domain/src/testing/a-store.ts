import type { Availability } from '../menu/availability.ts'
import type { Store, Zone } from '../store/store.ts'

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
