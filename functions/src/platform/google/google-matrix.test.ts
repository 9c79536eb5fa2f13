import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { googleMatrix } from './google-matrix.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: unknown
}

/** A server that answers as Google's does, or not at all when `answer` is null. */
async function google(answer: unknown, status = 200) {
  const asked: Asked[] = []
  const listening = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      const { url: path = '', headers } = request
      asked.push({ path, headers, body: JSON.parse(body) })
      if (answer === null) return
      response.writeHead(status, { 'Content-Type': 'application/json' })
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
    })
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const matrix = googleMatrix({
    key: 'the-key',
    perDay: 100,
    origin: `http://127.0.0.1:${String(port)}`,
    timeout: 500,
  })
  return { matrix, asked }
}

const call = {
  origins: [
    [-56.19, -34.905],
    [-56.188, -34.904],
  ] satisfies [number, number][],
  destinations: [
    [-56.16, -34.89],
    [-56.17, -34.9],
  ] satisfies [number, number][],
}
const [a, b] = call.origins
const [c, d] = call.destinations

const element = (originIndex: number, destinationIndex: number, seconds: number) => ({
  originIndex,
  destinationIndex,
  status: {},
  duration: `${String(seconds)}s`,
  condition: 'ROUTE_EXISTS',
})

describe('Google’s route matrix', () => {
  it('is asked in the shape that Google publishes, with the traffic of now', async () => {
    const { matrix, asked } = await google([])
    await matrix.ask('car', call)
    expect(asked[0]?.path).toBe('/distanceMatrix/v2:computeRouteMatrix')
    expect(asked[0]?.headers).toMatchObject({
      'x-goog-api-key': 'the-key',
      'x-goog-fieldmask': 'originIndex,destinationIndex,status,condition,duration',
    })
    const at = (longitude: number, latitude: number) => ({
      waypoint: { location: { latLng: { latitude, longitude } } },
    })
    expect(asked[0]?.body).toEqual({
      origins: [at(-56.19, -34.905), at(-56.188, -34.904)],
      destinations: [at(-56.16, -34.89), at(-56.17, -34.9)],
      travelMode: 'DRIVE',
      routingPreference: 'TRAFFIC_AWARE',
    })
  })

  it.each([
    ['bike', 'BICYCLE'],
    ['onFoot', 'WALK'],
  ] as const)(
    'is asked for a %s without traffic, which Google would refuse',
    async (vehicle, travelMode) => {
      const { matrix, asked } = await google([])
      await matrix.ask(vehicle, call)
      expect(asked[0]?.body).toMatchObject({ travelMode })
      expect(asked[0]?.body).not.toHaveProperty('routingPreference')
    },
  )

  it('may answer in any order, and leave out what is 0', async () => {
    const { matrix } = await google([
      element(1, 1, 240),
      { ...element(0, 0, 95.5), originIndex: undefined, destinationIndex: undefined },
      element(0, 1, 120),
      element(1, 0, 300),
    ])
    expect(await matrix.ask('scooter', call)).toEqual([
      { from: b, to: d, seconds: 240 },
      { from: a, to: c, seconds: 95.5 },
      { from: a, to: d, seconds: 120 },
      { from: b, to: c, seconds: 300 },
    ])
  })

  it('may fail for some ways: those are missing, the others count', async () => {
    const { matrix } = await google([
      element(0, 0, 95),
      { ...element(0, 1, 0), condition: 'ROUTE_NOT_FOUND', duration: undefined },
      { ...element(1, 0, 10), status: { code: 3, message: 'invalid waypoint' } },
      {
        originIndex: 7,
        destinationIndex: 0,
        status: {},
        condition: 'ROUTE_EXISTS',
        duration: '1s',
      },
      {
        originIndex: 1,
        destinationIndex: 1,
        status: {},
        condition: 'ROUTE_EXISTS',
        duration: 'soon',
      },
      'nonsense',
    ])
    expect(await matrix.ask('car', call)).toEqual([{ from: a, to: c, seconds: 95 }])
  })

  it.each([
    ['a key that is not allowed', [{ error: { code: 403, status: 'PERMISSION_DENIED' } }], 403],
    ['a quota that is used up', { error: { code: 429, status: 'RESOURCE_EXHAUSTED' } }, 429],
    ['an answer that is none', '<html>', 200],
    ['an object where a list should be', { error: {} }, 200],
    ['silence', null, 200],
  ])('fails as a whole for %s, and never names the key', async (_, answer, status) => {
    const { matrix } = await google(answer, status)
    const failure: unknown = await matrix.ask('car', call).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(String(failure)).not.toContain('the-key')
  })
})
