import type { Store } from '@forno/domain/store/store'
import { demoLoyalty, demoSupport } from './coming-back.ts'
import { demoMenu } from './menu/demo-menu.ts'
import { demoZones } from './zones.ts'

const allDay = [{ from: '00:00', to: '24:00' }]

/** Why nobody finds the demo shop shut, in words: the line that the seed prints says so too. */
export const ALWAYS_OPEN = 'open day and night, so that it can be tried at any time'

/**
 * The demo shop. The address is a real door in the centre of Montevideo (the town data has it), the shop in it
 * and its telephone are made up. It never shuts: a real shop has hours (see ALWAYS_OPEN).
 */
export const demoStore: Store = {
  id: 'centro',
  name: 'Forno Centro',
  phone: '+598 2000 0100',
  address: { street: 'Colonia', number: '1220', at: [-56.18982, -34.9049] },
  currency: demoMenu.currency,
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
  zones: demoZones,
  taxes: {
    mode: 'included',
    classes: {
      food: { name: 'VAT 10 %', rate: 1000 },
      drink: { name: 'VAT 22 %', rate: 2200 },
    },
    // Uruguay's two rates: food at the lower one; drinks and fees at the general one.
    feeClass: 'drink',
  },
  halves: { base: 'dearer', topping: 'half' },
  paces: { accept: 2, prepare: 8, bake: 7, pickUp: 4, handOver: 2, driveKmh: 22 },
  driving: {
    positionFrom: 'nextStop',
    pinFrom: 5000,
    freshFor: 25,
    pay: { perStop: 300, perHour: 900 },
  },
  loyalty: demoLoyalty,
  support: demoSupport,
  holdOut: 0.1,
  acceptWithin: 15,
  menuVersion: demoMenu.version,
}
