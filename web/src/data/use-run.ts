import type { Order } from '@forno/domain/order/order'
import type { Refusal } from '@forno/domain/refusal/refusal'
import type { Run } from '@forno/domain/run/run'
import type { Tap } from '@forno/domain/run/tap'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useOnline } from '../lib/use-online.ts'
import { subscribeToRunShownTo } from './driving-subscriptions.ts'
import { type KeptRun, keepRun, readKeptRun } from './kept-run.ts'
import { tapsOf } from './kept-taps.ts'
import { asDone, closesStop, withOwnTaps, wouldRefuse } from './shown-run.ts'
import { subscribeToStops } from './subscriptions.ts'
import { heardOfRun, keepTap, useTaps } from './tap-store.ts'
import { useLive } from './use-live.ts'

/** A tap without what the phone adds to it. */
type Bare<T> = T extends unknown ? Omit<T, 'id' | 'n' | 'at'> : never
export type BareTap = Bare<Tap>

/** A driver's run as their screen shows it. */
export interface MyRun {
  state: 'waiting' | 'here' | 'failed'
  /** With everything the driver has tapped, sent or not. Null: none is theirs, none is offered. */
  run: Run | null
  /** By id: addresses, notes, telephone numbers. An offered run has none yet. */
  orders: ReadonlyMap<string, Order>
  /** The line to the shop is down: this is the last that was heard. */
  stale: boolean
  /** Its PIN is being checked by the shop. */
  checking: Tap | null
  /** A stop was closed and the shop does not know it yet. */
  closing: boolean
  /** Writes a tap down, to be sent. Resolves to what is in its way; it was not written down then. */
  tap: (bare: BareTap) => Promise<readonly Refusal[]>
}

/** The run a driver has or is asked about, live. Store or uid null: not at all. */
export function useRun(store: string, uid: string | null): MyRun {
  const key = uid && `${store} ${uid}`
  const live = useLive<Run | null>(key, (show) => subscribeToRunShownTo(store, uid ?? '', show))
  const stops = useLive<Order[]>(key, (show) => subscribeToStops(store, uid ?? '', show))
  const online = useOnline()
  const kept = useKeptRun(uid)
  const { kept: keptTaps, settling } = useTaps()
  const fresh = live.state === 'here' ? live.value : undefined
  const known = fresh === undefined ? (kept?.run ?? null) : fresh
  const orders = useOrdersOf(
    known,
    kept?.orders ?? none,
    stops.state === 'here' ? stops.value : none,
  )

  const pending = useMemo(
    () =>
      known
        ? [
            ...settling.filter(({ run }) => run === known.id).map(({ tap }) => tap),
            ...tapsOf(keptTaps, known.id),
          ]
        : noTaps,
    [known, keptTaps, settling],
  )
  const { taps, checking } = useMemo(() => asDone(pending, online), [pending, online])
  const run = useMemo(
    () => known && (uid ? withOwnTaps(known, taps, uid) : known),
    [known, taps, uid],
  )

  useEffect(() => {
    if (fresh) heardOfRun(fresh.id, fresh.version)
  }, [fresh])
  useEffect(() => {
    // Not before it was read: what is kept may know more orders than are listed now.
    if (uid === null || fresh === undefined || kept === undefined) return
    const inHand = fresh !== null && fresh.driver?.uid === uid
    void keepRun(uid, inHand ? { run: fresh, orders: [...orders.values()] } : null)
  }, [uid, fresh, kept, orders])

  const tap = useCallback(
    async (bare: BareTap): Promise<readonly Refusal[]> => {
      if (!known || uid === null) return []
      const full = { ...bare, id: crypto.randomUUID(), n: 0, at: Date.now() } satisfies Tap
      const refusals = wouldRefuse(known, taps, full, uid)
      if (refusals.length === 0) await keepTap(known.id, full)
      return refusals
    },
    [known, taps, uid],
  )
  return {
    state: live.state === 'waiting' && kept ? 'here' : live.state,
    run,
    orders,
    stale: live.state === 'here' ? live.stale : Boolean(kept),
    checking,
    closing: pending.some(closesStop),
    tap,
  }
}

/**
 * The orders of a run by id. One that has been brought, or comes back, is no longer listed; its address is still shown,
 * so what was listed once stays for as long as the run does.
 */
function useOrdersOf(
  run: Run | null,
  kept: readonly Order[],
  listed: readonly Order[],
): ReadonlyMap<string, Order> {
  const [seen, setSeen] = useState<{ listed: readonly Order[]; all: readonly Order[] }>({
    listed: none,
    all: none,
  })
  if (seen.listed !== listed) {
    const before = seen.all.filter(({ id }) => !listed.some((order) => order.id === id))
    setSeen({ listed, all: [...before, ...listed] })
  }
  const { all } = seen
  return useMemo(() => {
    const ours = new Set(run?.stops.map(({ order }) => order))
    const known = [...kept, ...all].filter(({ id }) => ours.has(id))
    return new Map(known.map((order) => [order.id, order]))
  }, [run, kept, all])
}

/** The run as it was kept, for as long as nothing better is known; undefined while it is being read. */
function useKeptRun(uid: string | null): KeptRun | null | undefined {
  const [known, setKnown] = useState<{ uid: string; kept: KeptRun | null } | null>(null)
  useEffect(() => {
    if (uid === null) return undefined
    let left = false
    void readKeptRun(uid).then((kept) => !left && setKnown({ uid, kept }))
    return () => {
      left = true
    }
  }, [uid])
  return known?.uid === uid ? known.kept : undefined
}

const none: Order[] = []
const noTaps: Tap[] = []
