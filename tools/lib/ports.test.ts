import { expect, it } from 'vitest'
import { chooseOwnPorts, choosePorts, preferredPorts } from './ports.mjs'

const allFreeBut = (taken: number[]) => async (port: number) => !taken.includes(port)

it('takes the ports people expect when they are free', async () => {
  const { ports, moved } = await choosePorts(preferredPorts, allFreeBut([]))
  expect(ports).toEqual(preferredPorts)
  expect(moved).toEqual([])
})

it('goes a hundred further when a port is taken, and says so', async () => {
  const { ports, moved } = await choosePorts({ hosting: 5000 }, allFreeBut([5000, 5100]))
  expect(ports).toEqual({ hosting: 5200 })
  expect(moved).toEqual([{ name: 'hosting', wanted: 5000, got: 5200 }])
})

it('never gives two parts the same port', async () => {
  const { ports } = await choosePorts({ auth: 9099, storage: 9199 }, allFreeBut([9099]))
  expect(ports).toEqual({ auth: 9299, storage: 9199 })
})

it('skips ports that browsers refuse to open', async () => {
  const { ports } = await choosePorts({ web: 6000 }, allFreeBut([]))
  expect(ports).toEqual({ web: 6100 })
})

it('gives a test run ports away from the well-known ones', async () => {
  const ports = Object.values(await chooseOwnPorts(allFreeBut([]), () => 0.5))
  expect(new Set(ports).size).toBe(Object.keys(preferredPorts).length)
  for (const port of ports) expect(port).toBeGreaterThanOrEqual(20_000)
})
