import type { Show, Stop } from './listen.ts'

/**
 * What a subscription says once the server has said it, and no more of it. Rejects when it fails; waits for as long as
 * there is no line to the server.
 */
export const firstAnswer = <T>(subscribe: (show: Show<T>) => Stop): Promise<T> =>
  new Promise((resolve, reject) => {
    let over = false
    let stop: Stop | null = null
    const end = () => {
      over = true
      stop?.()
    }
    stop = subscribe((live) => {
      if (live.state === 'failed') {
        end()
        reject(new Error(`could not be read: ${live.reason}`))
      } else if (live.state === 'here' && !live.stale) {
        end()
        resolve(live.value)
      }
    })
    // Answered while it was being opened.
    if (over) stop()
  })
