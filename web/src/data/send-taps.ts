import type { Commands } from '@forno/domain/commands/all'
import type { InputOf, OutputOf } from '@forno/domain/commands/command'
import { TAPS_AT_ONCE } from '@forno/domain/commands/driving'
import { type Result, retryIsSafe } from '@forno/domain/refusal/refusal'
import { call } from './commands.ts'
import { settleTaps, useTaps } from './tap-store.ts'

/** The shop's ear for taps. */
export type SendTaps = (
  input: InputOf<Commands['sendTaps']>,
) => Promise<Result<OutputOf<Commands['sendTaps']>>>

/** First and longest wait before another try, ms. */
const FIRST_WAIT = 1000
const LONGEST_WAIT = 30_000

/**
 * Sends what waits, the oldest first and one batch at a time, whenever something is added, the network is back or a
 * wait is over. Returns what stops it. Sent twice (an answer lost, two tabs) it counts once.
 */
export function startSendingTaps(send: SendTaps = (input) => call('sendTaps', input)): () => void {
  let stopped = false
  let busy = false
  let wait = FIRST_WAIT
  let timer: ReturnType<typeof setTimeout> | undefined
  // A batch that was turned away as a whole: taps go singly then, so that one does not keep back the others.
  let singly = false

  const tryLater = () => {
    useTaps.setState({ sending: 'waits' })
    // Without a network the 'online' event is what wakes us.
    if (navigator.onLine) timer = setTimeout(go, wait)
    wait = Math.min(LONGEST_WAIT, wait * 2)
  }

  /** Sends one batch. False: it did not get through. */
  const sendNext = async (): Promise<boolean> => {
    const queue = useTaps.getState().kept.queues.find(({ taps }) => taps.length > 0)
    if (!queue) return true
    const { run } = queue
    const taps = queue.taps.slice(0, singly ? 1 : TAPS_AT_ONCE)
    useTaps.setState({ sending: 'sending' })
    const result = await send({ run, taps })
    if (result.ok) {
      await settleTaps(run, taps, result.value.outcomes, result.value.version)
      return true
    }
    const { refusals } = result
    if (refusals.some(({ code }) => retryIsSafe(code))) return false
    if (taps.length > 1) singly = true
    else {
      const outcomes = taps.map(({ id }) => ({ id, is: 'refused' as const, refusals }))
      await settleTaps(run, taps, outcomes, 0)
    }
    return true
  }

  const somethingWaits = () => useTaps.getState().kept.queues.some(({ taps }) => taps.length > 0)

  const goesOn = () => !stopped && somethingWaits()

  async function work() {
    busy = true
    clearTimeout(timer)
    while (goesOn()) {
      if (!(await sendNext().catch(() => false))) {
        busy = false
        if (!stopped) tryLater()
        return
      }
      wait = FIRST_WAIT
    }
    singly = false
    busy = false
    if (!stopped) useTaps.setState({ sending: 'idle' })
  }
  function go() {
    if (busy || stopped || !somethingWaits()) return
    if (navigator.onLine) void work()
    else useTaps.setState({ sending: 'waits' })
  }
  const backOnline = () => {
    wait = FIRST_WAIT
    go()
  }
  const unsubscribe = useTaps.subscribe((now, before) => {
    if (now.kept.queues !== before.kept.queues) go()
  })
  addEventListener('online', backOnline)
  go()
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
    removeEventListener('online', backOnline)
  }
}
