import { useDroppable } from '@dnd-kit/core'
import { lastSeenWords, sharingOf, sharingWords } from '@forno/domain/delivery/sharing'
import { type Driver, driverStatus } from '@forno/domain/run/driver'
import { memo } from 'react'
import { classNames } from '../../lib/class-names.ts'
import { listOf, select, useBoard, useBoardNow } from './board.ts'
import { driverStatusWords, vehicleWords } from './status-words.ts'
import { useSay } from './use-say.ts'
import { whereWords } from './where-words.ts'

const looks = {
  free: 'bg-basil-wash',
  busy: 'bg-sunken',
  onBreak: 'bg-saffron-wash',
  off: 'bg-sunken text-soft',
} as const

/** A driver on shift: what they are at, with what, until when, and whether we know where they are. */
export const DriverRow = memo(function DriverRow({ driver }: { driver: Driver }) {
  const { uid, name, shift, capacity, vehicle } = driver
  const status = driverStatus(driver)
  const chosen = useBoard(({ selected }) => selected?.kind === 'driver' && selected.id === uid)
  const wait = useBoard(({ desk }) =>
    desk.state === 'here'
      ? desk.value?.plan?.waits.find((one) => one.driver === uid)?.why
      : undefined,
  )
  const { clock } = useSay()
  const { setNodeRef, isOver } = useDroppable({ id: `driver:${uid}`, data: { uid, name } })
  return (
    <article
      ref={setNodeRef}
      aria-label={`Driver ${name}`}
      className={classNames(
        'space-y-1 rounded-2xl border bg-card px-3 pt-1 pb-3',
        chosen || isOver ? 'border-tomato ring-2 ring-tomato' : 'border-line',
      )}
    >
      <div className="flex items-center gap-2">
        <button
          type="button"
          aria-pressed={chosen}
          aria-label={`Show ${name} on the map`}
          onClick={() => select(chosen ? null : { kind: 'driver', id: uid })}
          className="min-h-11 text-left font-display text-lg font-bold underline-offset-4 hover:underline"
        >
          {name}
        </button>
        <span
          className={classNames(
            'ml-auto rounded-full px-2.5 py-1 text-sm font-bold',
            looks[status],
          )}
        >
          {driverStatusWords[status]}
        </span>
      </div>
      <p className="text-sm text-soft">
        {vehicleWords[vehicle]} · bag for {capacity}
        {shift && <> · until {clock(shift.until)}</>}
      </p>
      <Where driver={driver} />
      {status === 'free' && wait && <p className="text-sm text-soft">{wait}</p>}
    </article>
  )
})

/** Where they are in words, or since when nobody knows. */
function Where({ driver }: { driver: Driver }) {
  const known = useBoard(({ positions }) => positions.get(driver.uid))
  const run = useBoard(({ runs }) => listOf(runs).find(({ id }) => id === driver.run) ?? null)
  const shop = useBoard(({ orders, runs }) => listOf(runs)[0]?.shop ?? listOf(orders)[0]?.storeAt)
  const now = useBoardNow(5000)
  const { clock } = useSay()
  const position = known?.position ?? null
  if (!known || !position) return <p className="text-sm">Not seen yet</p>
  const sharing = sharingOf(
    { lastSeenAt: position.seenAt, every: known.every, pausedSince: position.pausedSince },
    now,
  )
  return (
    <p className="text-sm">
      <span className="font-medium">{shop ? whereWords(position.at, shop, run) : ''}</span>
      <span
        className={classNames(
          'block',
          sharing.is === 'paused' ? 'font-semibold text-saffron' : 'text-soft',
        )}
      >
        {sharingWords(sharing, clock)}
        {sharing.is === 'paused' && `, ${lastSeenWords(now - position.seenAt)}`}
      </span>
    </p>
  )
}
