import { matrixBy, type TravelTimes } from './travel-times.ts'
import { paces } from './vehicle.ts'

/**
 * The map's travel times at a shop's own pace. `driveKmh` is what the shop knows of its town, kilometres an hour along
 * streets; the map's seconds are those of a town at `paces.car.townKmh`, so a shop that says so gets them as they are.
 */
export function atTownPace(travel: TravelTimes, driveKmh: number): TravelTimes {
  const slower = paces.car.townKmh / driveKmh
  if (slower === 1) return travel
  const between: TravelTimes['between'] = (from, to) => travel.between(from, to) * slower
  return { between, matrix: matrixBy(between) }
}
