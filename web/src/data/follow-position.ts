import type { DriverPosition } from '@forno/domain/delivery/driver-position'
import { subscribeToPosition } from './driving-subscriptions.ts'
import type { Live, Show, Stop } from './listen.ts'

/** How long to wait before asking again whether a driver may be seen: the shop's word comes with no event of ours. */
export const ASK_AGAIN = 4_000

/**
 * A driver's position for as long as a customer looks, through all the times that they may not see it. What is only
 * remembered is never shown before the server has said that it may be: a grant may have closed since.
 */
export function followPosition(driver: string, show: Show<DriverPosition | null>): Stop {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop: Stop = () => undefined
  const open = () => {
    let allowed = false
    stop = subscribeToPosition(driver, (live: Live<DriverPosition | null>) => {
      if (stopped) return
      if (live.state === 'here') {
        allowed ||= !live.stale
        if (allowed) show(live)
        return
      }
      show(live)
      if (live.state === 'failed') timer = setTimeout(open, ASK_AGAIN)
    })
  }
  open()
  return () => {
    stopped = true
    clearTimeout(timer)
    stop()
  }
}
