import * as v from 'valibot'

/** From when a customer sees their driver: as soon as the food is on its way, or when theirs is the next stop. */
export const positionFromSchema = v.picklist(['pickUp', 'nextStop'])
export type PositionFrom = v.InferOutput<typeof positionFromSchema>
