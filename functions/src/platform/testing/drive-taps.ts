import type { Run } from '@forno/domain/run/run'
import type { Tap } from '@forno/domain/run/tap'

type Bare<T> = T extends unknown ? Omit<T, 'id' | 'n' | 'at'> : never

/**
 * The taps of a driver who brings every stop of a run and finishes it, each a millisecond after the other up to `now`.
 * Always the same ones for a run: sent twice, or in parts, they count once.
 */
export function deliveringTaps({ id, stops }: Run, now: number): Tap[] {
  const carried = stops.filter(({ status }) => status !== 'calledOff')
  const proof = { kind: 'none', reason: 'given by a test' } as const
  const bare: Bare<Tap>[] = [
    { move: 'start' },
    ...carried.flatMap(({ order, bags }) =>
      Array.from({ length: bags }, (_, n) => ({ move: 'tick', stop: order, bag: n + 1 }) as const),
    ),
    { move: 'depart', without: {} },
    ...carried.flatMap(({ order, cashDue }): Bare<Tap>[] => [
      { move: 'arrive', stop: order },
      { move: 'handOver', stop: order, proof, cash: cashDue > 0 ? cashDue : null },
    ]),
    { move: 'finish' },
  ]
  return bare.map((tap, n): Tap => ({
    ...tap,
    id: `${id.slice(0, 40)}-tap-${n}`,
    n,
    at: now - bare.length + n,
  }))
}
