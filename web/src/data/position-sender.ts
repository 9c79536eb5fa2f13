import { type LivePosition, livePosition } from '@forno/domain/delivery/live-position'
import type { Ping } from '@forno/domain/delivery/ping'
import type { TrailPiece } from '@forno/domain/delivery/trail'
import { nextTrusted, nothingTrusted } from '@forno/domain/delivery/trusted-ping'
import type { Millis } from '@forno/domain/time/millis'
import { pingOf } from './ping-of.ts'
import { rateFor, type Work } from './position-rate.ts'
import { trailKeeper } from './trail-keeper.ts'

/** Why no position comes from this phone. */
export type PositionProblem = 'unsupported' | 'refused' | 'noSignal' | 'notSent'

/** What the screen shows of the sending. */
export interface Sharing {
  /** The last fix that was believed. */
  ping: Ping | null
  /** When the phone was where its last sent position says. */
  lastSeenAt: Millis | null
  every: Millis
  pausedSince: Millis | null
  problem: PositionProblem | null
  /** The last silence, for the driver to know what the others did not see. */
  gap: { from: Millis; to: Millis } | null
}

/** So long without a fix is asked about, ms. Sooner, and a receiver that searches the sky never gets to its end. */
const SILENCE: Millis = 15_000

/** Until the first fix nobody knows whether somebody moves. */
const FIRST_RATE: Millis = 12_000
export const notSharing: Sharing = {
  ping: null,
  lastSeenAt: null,
  every: FIRST_RATE,
  pausedSince: null,
  problem: null,
  gap: null,
}

export interface PositionPorts {
  geolocation: Pick<Geolocation, 'watchPosition' | 'clearWatch'> | null
  online: () => boolean
  now: () => Millis
  send: (position: LivePosition, every: Millis) => Promise<void>
  writeTrail: (id: string, piece: TrailPiece) => Promise<void>
  show: (sharing: Sharing) => void
}

/**
 * Tells the shop where a driver is: fixes that are believed, at the rate that the work asks for, one write each. While
 * a write is under way or the network is gone nothing piles up: the newest counts. `hold` keeps everything back from the
 * tap that closes a stop until the shop has closed it too.
 */
export function positionSender(
  who: { driver: string; store: string },
  { geolocation, online, now, send, writeTrail, show }: PositionPorts,
) {
  let sharing = notSharing
  let trusted = nothingTrusted
  let work: Work = { shop: null, underWay: false, watched: false }
  let held = false
  let writing = false
  let watch: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const trail = trailKeeper(who, writeTrail)

  const tell = (changes: Partial<Sharing>) => {
    sharing = { ...sharing, ...changes }
    show(sharing)
  }
  const write = async (position: LivePosition) => {
    writing = true
    try {
      await send(position, sharing.every)
      tell({
        lastSeenAt: position.seenAt,
        problem: null,
        ...(position.pausedSince === null && { pausedSince: null }),
      })
    } catch {
      tell({ problem: 'notSent' })
    }
    writing = false
  }
  const sendIfDue = () => {
    const { ping, lastSeenAt, every, pausedSince } = sharing
    if (!ping || held || writing || !online() || watch === null) return
    // A hair early counts as due: fixes come by the phone's own rhythm.
    const isDue = lastSeenAt === null || ping.seenAt - lastSeenAt >= every - 250
    // After a pause the first one goes at once: until then everybody is told that it is paused.
    const isBack = pausedSince !== null && ping.seenAt > pausedSince
    if (!isDue && !isBack) return
    void write(livePosition(ping))
  }
  const fix = (found: Ping) => {
    const { trusted: next, verdict } = nextTrusted(trusted, found, now())
    const before = trusted.last
    trusted = next
    if (verdict === 'inexact' && sharing.ping === null) tell({ problem: 'noSignal' })
    if (verdict !== 'kept' || !next.last) return
    const ping = next.last
    tell({ ping, every: rateFor(work, before, ping), problem: null })
    trail.add(ping, online())
    sendIfDue()
    lookAnew()
  }
  const failed = ({ code }: GeolocationPositionError) => {
    const { ping } = sharing
    // A moment without a fix is nothing to speak of.
    const isRecent = ping !== null && now() - ping.seenAt < 2 * SILENCE
    if (code === 1) tell({ problem: 'refused' })
    else if (!isRecent) tell({ problem: 'noSignal' })
  }
  const listen = () => {
    const since = now()
    let first = true
    watch =
      geolocation?.watchPosition(
        (found) => {
          // A new watch must look anew (`maximumAge` 0): what it finds first was found now, whatever the fix says.
          fix(
            first ? { ...pingOf(found), seenAt: Math.max(since, found.timestamp) } : pingOf(found),
          )
          first = false
        },
        failed,
        exact,
      ) ?? null
    lookAnew()
  }
  /** Browsers tell of moves, not of standing still: after a silence the phone is asked where it is. */
  function lookAnew() {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        if (watch === null) return
        geolocation?.clearWatch(watch)
        listen()
      },
      Math.max(sharing.every, SILENCE),
    )
  }

  return {
    /** Begins, or goes on after a pause; the silence between is kept to be shown. */
    start() {
      if (!geolocation) return tell({ problem: 'unsupported' })
      if (watch !== null) return
      const from = sharing.pausedSince
      if (from !== null) tell({ gap: { from, to: now() } })
      listen()
    },
    /** The screen goes dark or another app comes in front: say so once, if there is still time. */
    pause() {
      if (watch === null) return
      geolocation?.clearWatch(watch)
      watch = null
      clearTimeout(timer)
      trail.finish(online())
      const { ping } = sharing
      const since = Math.max(now(), ping?.seenAt ?? 0)
      tell({ pausedSince: since })
      if (ping && online() && !held) void write(livePosition(ping, since))
    },
    /** The network is back: what is newest goes now. */
    wake: sendIfDue,
    update(next: Work, hold: boolean) {
      const faster = next.watched && !work.watched
      work = next
      held = hold
      const { ping } = sharing
      if (ping && watch !== null && faster) {
        tell({ every: rateFor(work, null, { ...ping, speed: ping.speed ?? 10 }) })
        lookAnew()
      }
      sendIfDue()
    },
    /** For good: the shift has ended. Nothing is written any more but the rest of the trail. */
    stop() {
      if (watch !== null) geolocation?.clearWatch(watch)
      watch = null
      clearTimeout(timer)
      trail.finish(online())
    },
  }
}

const exact: PositionOptions = { enableHighAccuracy: true, maximumAge: 0 }
