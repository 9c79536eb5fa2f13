import type { Invariant } from './look.ts'

/** What the shared link shows is the order as it is, at every moment. */
export const linksAgree: Invariant = ({ records }) => {
  const links = records.trackings()
  const wrong = records.orders().filter(({ tracking, version, status }) => {
    const link = links.get(tracking)
    return link?.version !== version || link.status !== status
  })
  return wrong.map(({ id }) => `the link of order ${id} shows something else than the order`)
}
