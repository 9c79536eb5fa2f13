import { hasEnded } from '@forno/domain/order/statuses'
import { openOffer } from '@forno/domain/run/offers'
import type { Run } from '@forno/domain/run/run'
import { minutes } from '@forno/domain/time/millis'
import { describe, expect, it } from 'vitest'
import { closingTime } from './dispatch/closing-time.ts'
import { openScene, pass, type Scene } from './dispatch/scene.ts'
import { allBrought } from './invariants/none-forgotten.ts'
import type { BareTap } from './orders/driving.ts'
import { endWell } from './orders/judge.ts'
import { customers, drivers, manager } from './orders/shop.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const byUid = (uid: string | undefined) => drivers.find((one) => one.uid === uid)
const other = (uid: string | undefined) => drivers.find((one) => one.uid !== uid)
const asked = (run: Run) => openOffer(run)?.driver.uid

/** Dispatch has asked somebody about the order, a minute after the kitchen finished it at most. */
async function offered(scene: Scene): Promise<{ id: string; run: Run; uid: string }> {
  const id = await scene.readyOrder()
  await pass(scene.here, minutes(1.1))
  const run = scene.run(scene.order(id).run)
  const uid = asked(run)
  if (uid === undefined) throw new Error('nobody was asked')
  return { id, run, uid }
}

const setOut = ({ stops }: Run): BareTap[] => [
  { move: 'start' },
  ...stops.flatMap(({ order, bags }) =>
    Array.from({ length: bags }, (_, n) => ({ move: 'tick', stop: order, bag: n + 1 }) as const),
  ),
  { move: 'depart', without: {} },
]

const endsWell = ({ here, told }: Scene) =>
  endWell(here, told, {
    closingTime: closingTime(here, told),
    atLast: [allBrought],
    file: 'dispatch',
  })

describe.each(seeds)('with seed %i', (seed) => {
  it('two drivers accept the same offer: one has it, the other is told that it is over', async () => {
    const scene = await openScene(seed)
    const { id, run, uid } = await offered(scene)
    // The first one’s time runs out, the second one is asked, and now both say yes.
    for (let n = 0; n < 20 && asked(scene.run(run.id)) !== other(uid)?.uid; n++) {
      await pass(scene.here, minutes(0.2))
    }
    const second = asked(scene.run(run.id))
    expect(second).toBe(other(uid)?.uid)
    const answers = await scene.together(
      ['answerOffer', { run: run.id, answer: 'accept' }, byUid(uid)],
      ['answerOffer', { run: run.id, answer: 'accept' }, byUid(second)],
    )
    expect(answers[0]).toMatch(/offerGone|notAllowed|runMovedOn/)
    expect(answers[1]).toBe('')
    expect(scene.order(id).activeDriver).toBe(second)
    await endsWell(scene)
    expect(scene.order(id).status).toBe('delivered')
  })

  it('a driver goes out of reach in the middle of a run: what was tapped arrives with its true times', async () => {
    const scene = await openScene(seed)
    const { id, run, uid } = await offered(scene)
    await scene.ask('answerOffer', { run: run.id, answer: 'accept' }, byUid(uid))
    await scene.tap(byUid(uid), run.id, ...setOut(run))
    const left = scene.here.scheduler.now()
    // Twenty minutes in a dead spot: nobody else is given the order, nobody is free who is not.
    await pass(scene.here, minutes(20))
    expect(scene.order(id)).toMatchObject({ status: 'onTheWay', activeDriver: uid })
    const by = byUid(uid)
    if (!by) throw new Error('nobody')
    const tap = (bare: BareTap, n: number) => ({
      ...bare,
      id: `late-tap-${n}`,
      n: 100 + n,
      at: left + minutes(5 + n),
    })
    const taps = [
      tap({ move: 'arrive', stop: id }, 0),
      tap({ move: 'handOver', stop: id, proof: { kind: 'hand' }, cash: cashOf(scene, id) }, 1),
      tap({ move: 'finish' }, 2),
    ]
    // The last one first, and everything twice.
    for (const some of [taps.slice(1), taps]) {
      await scene.ask('sendTaps', { run: run.id, taps: some }, by)
    }
    expect(scene.order(id)).toMatchObject({
      status: 'delivered',
      stageTimes: { arrived: left + minutes(5), delivered: left + minutes(6) },
    })
    expect(scene.run(run.id).status).toBe('done')
    await endsWell(scene)
  })

  it('an order cancelled at the door comes back: nobody pays for it, and the driver is free', async () => {
    const scene = await openScene(seed)
    const { id, run, uid } = await offered(scene)
    const by = byUid(uid)
    await scene.ask('answerOffer', { run: run.id, answer: 'accept' }, by)
    await scene.tap(by, run.id, ...setOut(run), { move: 'arrive', stop: id })
    expect(scene.here.records.positions().get(uid)?.watchers).toEqual([customers[0]?.uid])
    const end = { order: id, move: 'fail', reason: 'The customer has called: not at home.' }
    expect(await scene.ask('moveOrder', end, manager)).toBe('')
    expect(scene.order(id).status).toBe('failed')
    expect(scene.here.records.positions().get(uid)?.watchers).toEqual([])
    // The phone had not heard of it: handing over does not count any more, taking it back does.
    const handOver = { stop: id, proof: { kind: 'hand' }, cash: cashOf(scene, id) } as const
    await scene.tap(by, run.id, { move: 'handOver', ...handOver })
    await scene.tap(by, run.id, { move: 'returned', stop: id }, { move: 'finish' })
    expect(scene.run(run.id).status).toBe('done')
    expect(hasEnded(scene.order(id).status)).toBe(true)
    await endsWell(scene)
  })

  it('all drivers decline: the order waits where managers see it, and goes out by hand', async () => {
    const scene = await openScene(seed)
    const { id, run, uid } = await offered(scene)
    await scene.ask('answerOffer', { run: run.id, answer: 'decline' }, byUid(uid))
    await pass(scene.here, minutes(1.1))
    const next = scene.run(scene.order(id).run)
    expect(asked(next)).toBe(other(uid)?.uid)
    await scene.ask('answerOffer', { run: next.id, answer: 'decline' }, other(uid))
    await pass(scene.here, minutes(10))
    expect(scene.order(id)).toMatchObject({ status: 'ready', activeDriver: null })
    const leftOut = scene.here.records.desks().get('centro')?.plan?.leftOut
    expect(leftOut?.map(({ order }) => order)).toEqual([id])
    await endsWell(scene)
    expect(scene.order(id).status).toBe('delivered')
  })
})

function cashOf({ run, order }: Scene, id: string): number | null {
  const due = run(order(id).run).stops.find((stop) => stop.order === id)?.cashDue ?? 0
  return due > 0 ? due : null
}
