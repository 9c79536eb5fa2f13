import { allBrought } from '../invariants/none-forgotten.ts'
import { endWell, judge } from '../orders/judge.ts'
import { openShop } from '../orders/shop.ts'
import { type World, world, type WorldOptions } from '../world.ts'
import { closingTime } from './closing-time.ts'
import { EVENING_LASTS, liveThrough } from './evening.ts'

/** One evening of live dispatch, from its seed; throws `CampaignFailure` as soon as an invariant is broken. */
export async function runDispatch(seed: number, options: WorldOptions): Promise<World> {
  const here = world(seed, { ...options, dispatch: true })
  const positionFrom = here.random.branch('setting').pick(['pickUp', 'nextStop'] as const)
  const shop = await openShop(here, 3, { auto: true, positionFrom })
  const told = judge(here)
  liveThrough(here, shop, told)
  await here.pass(EVENING_LASTS)
  await endWell(here, told, {
    closingTime: closingTime(here, told),
    atLast: [allBrought],
    file: 'dispatch',
  })
  return here
}
