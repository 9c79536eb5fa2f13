import type { TapOutcome } from '@forno/domain/run/merge-taps'
import type { Tap } from '@forno/domain/run/tap'
import { create } from 'zustand'
import {
  type KeptTaps,
  nothingKept,
  readKeptTaps,
  withAnswers,
  withoutRefused,
  withTap,
} from './kept-taps.ts'
import { phoneShelf, type Shelf } from './shelf.ts'

/** A tap that the shop has taken, until the run as it is listened to has it too: nothing jumps back in between. */
export interface Settling {
  run: string
  tap: Tap
  /** The run's version with it. */
  version: number
}

interface Taps {
  /** Whose they are; null before anybody's were opened. */
  uid: string | null
  kept: KeptTaps
  settling: Settling[]
  /** How far the run has come that is listened to: the news of a tap may be here before its answer. */
  heard: { run: string; version: number } | null
  /** `waits`: the last try did not get through. */
  sending: 'idle' | 'sending' | 'waits'
  /** This browser keeps nothing: a reload would lose what is not sent. */
  forgetful: boolean
}

export const useTaps = create<Taps>(() => ({
  uid: null,
  kept: nothingKept,
  settling: [],
  heard: null,
  sending: 'idle',
  forgetful: false,
}))

let shelf: Shelf = phoneShelf
const keyOf = (uid: string) => `taps:${uid}`

/** Reads what a driver's phone has kept. Somebody else's taps stay where they are. */
export async function openTaps(uid: string, on: Shelf = phoneShelf): Promise<void> {
  shelf = on
  const read = await shelf.read(keyOf(uid)).then(
    (kept) => ({ kept: readKeptTaps(kept), forgetful: false }),
    () => ({ kept: nothingKept, forgetful: true }),
  )
  useTaps.setState({ uid, settling: [], heard: null, sending: 'idle', ...read })
}

/** Changes what is kept: in this page at once, so that a press shows, and on the device before anything is sent. */
async function change(next: (kept: KeptTaps) => KeptTaps): Promise<void> {
  const { uid } = useTaps.getState()
  if (uid === null) return
  useTaps.setState(({ kept }) => ({ kept: next(kept) }))
  try {
    await shelf.change(keyOf(uid), (before) => next(readKeptTaps(before)))
  } catch {
    // No room, or a private window: what is in this page counts then.
    useTaps.setState({ forgetful: true })
  }
}

/** Writes a tap down. */
export const keepTap = (run: string, tap: Tap): Promise<void> =>
  change((kept) => withTap(kept, run, tap))

/** Takes the shop's answers to some taps. */
export async function settleTaps(
  run: string,
  taps: readonly Tap[],
  outcomes: readonly TapOutcome[],
  version: number,
): Promise<void> {
  const done = new Set(outcomes.flatMap(({ id, is }) => (is === 'done' ? [id] : [])))
  const fresh = taps
    .filter(({ id }) => done.has(id))
    .map((tap): Settling => ({ run, tap, version }))
  useTaps.setState(({ settling, heard }) => ({
    settling: heard?.run === run && heard.version >= version ? settling : [...settling, ...fresh],
  }))
  await change((kept) => withAnswers(kept, run, outcomes))
}

/** The run as it is listened to has come so far. */
export const heardOfRun = (run: string, version: number): void =>
  useTaps.setState((taps) => {
    const settling = taps.settling.filter((one) => one.run === run && one.version > version)
    const isSame = settling.length === taps.settling.length
    return { heard: { run, version }, ...(isSame ? {} : { settling }) }
  })

export const dismissRefused = (id: string): Promise<void> =>
  change((kept) => withoutRefused(kept, id))
