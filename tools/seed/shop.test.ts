import { readFileSync } from 'node:fs'
import { addressLine, type Address } from '@forno/domain/geo/address'
import { distanceMetres } from '@forno/domain/geo/distance'
import { doorsOf, shardOf, townShardSchema, townStreetsSchema } from '@forno/domain/geo/town'
import { zoneFor } from '@forno/domain/pricing/delivery-fee'
import { storeSchema } from '@forno/domain/store/store'
import { days } from '@forno/domain/time/millis'
import { isOpenAt } from '@forno/domain/time/opening-hours'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { type Door, doors } from './doors.ts'
import { demoMenu } from './menu/demo-menu.ts'
import { randomFrom } from './random.ts'
import { demoStore } from './shop.ts'

describe('the demo shop', () => {
  test('is a valid store, selling the demo menu in its currency', () => {
    expect(v.safeParse(storeSchema, demoStore).issues ?? []).toEqual([])
    const { store, version, currency } = demoMenu
    expect([demoStore.id, demoStore.menuVersion, demoStore.currency]).toEqual([
      store,
      version,
      currency,
    ])
  })

  test('taxes every class that its menu has', () => {
    const classes = [...demoMenu.items.map(({ taxClass }) => taxClass), demoStore.taxes.feeClass]
    expect(classes.filter((name) => !demoStore.taxes.classes[name])).toEqual([])
  })

  test('is open at any time of trying: at 200 random moments of ten years', () => {
    const random = randomFrom(7)
    const from = Date.UTC(2026, 0, 1)
    const moments = Array.from({ length: 200 }, () => from + random(days(3650)))
    expect(moments.filter((moment) => !isOpenAt(demoStore.hours, moment))).toEqual([])
  })

  it.each<[Door, string | undefined]>([
    ['home', 'centro'],
    ['mercedes', 'centro'],
    ['canelones', 'centro'],
    ['minas', 'cordon'],
    ['sarandi', 'cordon'],
    ['magallanes', 'cordon'],
    ['ellauri', 'pocitos'],
    ['espana', 'pocitos'],
    ['rivera', undefined],
  ])('the door %s is in zone %s', (door, zone) => {
    expect(zoneFor(demoStore, doors[door].at)?.id).toBe(zone)
  })

  test('stands in its nearest zone, and asks more the further it drives', () => {
    expect(zoneFor(demoStore, demoStore.address.at)?.id).toBe('centro')
    const fees = demoStore.zones.map(({ fee, minimum }) => [fee, minimum])
    expect(fees).toEqual([
      [199, 1000],
      [299, 1500],
      [449, 2500],
    ])
  })
})

const townFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../web/public/town/${name}`, import.meta.url), 'utf8'))

/** The shop and all doors of the demo, by their address. */
const everyDoor: [string, Address][] = [demoStore.address, ...Object.values(doors)].map(
  (address) => [addressLine(address), address],
)

it.each(everyDoor)('%s is a door that the town on the map has', (_, { street, number, at }) => {
  const shard = shardOf(v.parse(townStreetsSchema, townFile('streets.json')), street)
  const known = doorsOf(v.parse(townShardSchema, townFile(`addresses/${shard}.json`)), street)
  const door = known.find((one) => one.number === number)
  expect(door && distanceMetres(door.at, at)).toBeLessThan(5)
})
