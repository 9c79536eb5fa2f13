import { type World, world, type WorldOptions } from '../world.ts'
import { LATEST_TAP } from './driving.ts'
import { EVENING_LASTS, liveThrough } from './evening.ts'
import { endWell, judge } from './judge.ts'
import { openShop } from './shop.ts'

/** One evening of a shop, from its seed; throws `CampaignFailure` as soon as an invariant is broken. */
export async function runOrders(
  seed: number,
  options: WorldOptions,
  acceptWithin?: number,
): Promise<World> {
  const here = world(seed, options)
  const within = acceptWithin ?? here.random.branch('shop').pick([0.05, 1, 3])
  const shop = await openShop(here, within)
  const told = judge(here)
  liveThrough(here, shop, told)
  // Whatever people have done by then has been heard of: an evening that ends sooner says nothing of what comes late.
  await here.pass(EVENING_LASTS + LATEST_TAP)
  await endWell(here, told)
  return here
}
