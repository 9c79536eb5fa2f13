import * as v from 'valibot'

/** What a driver comes with. */
export const vehicles = ['car', 'scooter', 'bike', 'onFoot'] as const
export const vehicleSchema = v.picklist(vehicles)
export type Vehicle = v.InferOutput<typeof vehicleSchema>

export interface Pace {
  /** Never faster than this on any street, kilometres an hour, waiting included. */
  mostKmh: number
  /** Mean speed through a whole town, for when its streets are not known. */
  townKmh: number
  /** From the street to the door, kilometres an hour. */
  doorKmh: number
  /** One-way streets bind whoever rides; who walks goes either way. */
  eitherWay: boolean
}

/**
 * How fast each gets about. The streets' own seconds (decisions/004) are those of a scooter or small car, so both
 * take them as they are. A bicycle courier means 15 km/h over a shift; people walk at 5.
 */
export const paces = {
  car: { mostKmh: 130, townKmh: 22, doorKmh: 10, eitherWay: false },
  scooter: { mostKmh: 130, townKmh: 22, doorKmh: 10, eitherWay: false },
  bike: { mostKmh: 15, townKmh: 14, doorKmh: 10, eitherWay: false },
  onFoot: { mostKmh: 5, townKmh: 4.8, doorKmh: 5, eitherWay: true },
} as const satisfies Record<Vehicle, Pace>

/** Seconds for so many metres at so many kilometres an hour. */
export const secondsFor = (metres: number, kmh: number): number => (metres * 3.6) / kmh
