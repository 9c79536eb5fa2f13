import type { Policy, Town } from './policy.ts'

/**
 * "Nearest driver first": as soon as food is ready, whoever is free and nearest to the shop takes it; the food that has
 * stood longest goes first. One order at a time, as it is done where a person calls out names.
 */
export const nearestFirst =
  ({ shop, travel }: Town): Policy =>
  ({ now, orders, drivers }) => {
    const waiting = orders
      .filter(({ readyAt }) => readyAt !== null && readyAt <= now)
      .toSorted((a, b) => (a.readyAt ?? 0) - (b.readyAt ?? 0))
    const free = drivers.filter(({ freeAt }) => freeAt <= now)
    const away = ({ at, backAt }: (typeof free)[number]) =>
      backAt <= now ? 0 : travel(at, shop) * 1000
    const nearest = free.toSorted((a, b) => away(a) - away(b))
    return waiting
      .slice(0, nearest.length)
      .flatMap(({ id }, n) =>
        nearest.slice(n, n + 1).map((driver) => ({ driver: driver.id, orders: [id] })),
      )
  }
