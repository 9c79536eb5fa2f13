import { joinKeptGuest, useJoined } from '../../data/join-guest.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** What came along from the time as a guest, or why it has not yet. */
export function JoinedNotice() {
  const joined = useJoined()
  if (joined.state === 'joining') return <p role="status">Bringing your orders along…</p>
  if (joined.state === 'joined' && joined.orders + joined.points > 0) {
    return (
      <Notice tone="good">
        <p>
          {count(joined.orders, 'order')} and {count(joined.points, 'point')} came along.
        </p>
      </Notice>
    )
  }
  if (joined.state === 'later') {
    return (
      <Notice
        tone="warning"
        title="Your orders as a guest are not here yet"
        actions={
          <Button look="secondary" onClick={() => void joinKeptGuest()}>
            Try again
          </Button>
        }
      >
        <p>We could not bring them along just now. We try again by ourselves for an hour.</p>
      </Notice>
    )
  }
  if (joined.state === 'over') {
    return (
      <Notice tone="warning" title="Your orders as a guest stay where they were">
        <p>
          It took too long to bring them along. Where you kept an order’s link, it still opens;
          otherwise call the shop.
        </p>
      </Notice>
    )
  }
  return null
}
