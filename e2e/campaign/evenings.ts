import { moneyStorm, storm } from './faults.ts'
import { runMoney } from './money/run.ts'
import { runOrders } from './orders/run.ts'
import type { World } from './world.ts'

/** Evenings of orders, then evenings of money, from a seed on. Says how they went; false when one failed. */
export async function evenings(first: number, runs: number): Promise<boolean> {
  const orders = await all('orders', first, runs, (seed) => runOrders(seed, { faults: storm }))
  const money = await all('money', first, runs, (seed) => runMoney(seed, { faults: moneyStorm }))
  return orders && money
}

async function all(
  name: string,
  first: number,
  runs: number,
  evening: (seed: number) => Promise<World>,
): Promise<boolean> {
  const began = performance.now()
  const failures: string[] = []
  for (let seed = first; seed < first + runs; seed++) {
    await evening(seed).catch((thrown: unknown) => void failures.push(String(thrown)))
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const bad = failures.length === 0 ? 'none' : String(failures.length)
  console.info(`${name}: ${runs} evenings from seed ${first} in ${seconds} s, ${bad} failed`)
  if (failures[0] !== undefined) console.info(failures[0])
  return failures.length === 0
}
