import type { Order } from '@forno/domain/order/order'
import { hasEnded } from '@forno/domain/order/statuses'
import { contradictions } from '@forno/domain/run/contradictions'
import { type Run, stopOf } from '@forno/domain/run/run'
import type { Stop } from '@forno/domain/run/stop'
import { statusWords } from '@forno/domain/words/statuses'
import { subscribeToRun } from '../../data/driving-subscriptions.ts'
import { useLive } from '../../data/use-live.ts'
import { useShopZone } from '../../data/use-shop-zone.ts'
import { formatMoney } from '../../lib/money.ts'
import { formatTime } from '../../lib/times.ts'
import { Notice } from '../../ui/notice.tsx'
import { Failed, Waiting } from '../../ui/states.tsx'
import { OnBoard } from './assign-driver.tsx'
import { ProofPhoto } from './proof-photo.tsx'
import { cashWords, proofWords } from './proof-words.ts'

/** How an order was brought: by whom, when, and what shows that it was handed over. Nothing before it has a run. */
export function DeliveryPanel({ order }: { order: Order }) {
  const { run: id } = order
  const live = useLive<Run | null>(id, (show) => subscribeToRun(id ?? '', show))
  if (order.fulfilment.kind !== 'delivery' || id === null) return null
  const run = live.state === 'here' ? live.value : null
  const stop = run ? stopOf(run, order.id) : undefined
  return (
    <section
      aria-labelledby="delivery"
      className="space-y-3 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <h2 id="delivery" className="text-xl">
        Delivery
      </h2>
      {live.state === 'waiting' && <Waiting what="Fetching the delivery" rows={1} />}
      {live.state === 'failed' && <Failed reason={live.reason} what="the delivery" />}
      {run && stop && <Told order={order} run={run} stop={stop} />}
    </section>
  )
}

const stages = [
  ['onBoard', 'left the shop'],
  ['arrived', 'at the door'],
  ['contacting', 'nobody opened'],
  ['handedOver', 'handed over'],
  ['left', 'left at the door'],
  ['returning', 'turned back'],
  ['returned', 'back at the shop'],
] as const

function Told({ order, run, stop }: { order: Order; run: Run; stop: Stop }) {
  const zone = useShopZone()
  const proof = proofWords(stop)
  const cash = cashWords(stop, (amount) => formatMoney(amount, order.quote.currency))
  const times = stages.flatMap(([status, words]) => {
    const at = stop.times[status]
    return at === undefined ? [] : [{ words, at }]
  })
  return (
    <>
      {contradictions(run, [order]).length > 0 && (
        <Notice tone="bad" title="The order and its run do not agree">
          <p>
            The order is {statusWords[order.status]}; its driver says otherwise. Ask the driver,
            then put the payment right.
          </p>
        </Notice>
      )}
      <p className="font-medium">
        {run.driver ? run.driver.name : 'Nobody has taken it yet'}{' '}
        {!hasEnded(order.status) && <OnBoard order={order} />}
      </p>
      {times.length > 0 && (
        <ul aria-label="Stages of the delivery" className="space-y-1">
          {times.map(({ words, at }) => (
            <li key={words} className="flex gap-3">
              <time className="tabular text-soft">{formatTime(at, zone)}</time> {words}
            </li>
          ))}
        </ul>
      )}
      {proof && <p className="font-medium">{proof}</p>}
      {cash && <p>{cash}</p>}
      {stop.reason && stop.status !== 'leftBehind' && <p>“{stop.reason}”</p>}
      {stop.proof?.kind === 'photo' && <ProofPhoto path={stop.proof.photo} code={order.code} />}
    </>
  )
}
