import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import { subscribeToPosition } from './driving-subscriptions.ts'
import type { Show, Stop } from './listen.ts'

const gone = { state: 'failed', reason: 'denied' } as const

/**
 * Where the driver is who brings somebody's order, for that customer: `failed` with `denied` as soon as they may not look
 * any more, and then nothing. The rules say so too, but not for time that runs out while a page listens, and not to a
 * page that has lost its connection: this end needs nobody.
 */
export function subscribeToWatchedPosition(
  driver: string,
  customer: string,
  show: Show<DriverPosition | null>,
  subscribe: typeof subscribeToPosition = subscribeToPosition,
): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let over = false
  let stop: Stop = () => undefined
  const end = () => {
    over = true
    clearTimeout(timer)
    stop()
  }
  const close = () => {
    end()
    show(gone)
  }
  stop = subscribe(driver, (live) => {
    if (over) return
    clearTimeout(timer)
    if (live.state !== 'here') {
      show(live)
      return
    }
    const left = live.value ? live.value.watchedUntil - Date.now() : 0
    if (left <= 0 || !live.value?.watchers.includes(customer)) {
      close()
      return
    }
    timer = setTimeout(close, left)
    show(live)
  })
  // It may have said no before it could be stopped.
  if (over) stop()
  return end
}
