import { isLate } from '@forno/domain/delivery/estimate'
import { hasEnded, journeys, type Status } from '@forno/domain/order/statuses'
import type { TrackedOrder } from '@forno/domain/order/tracked-order'
import { stageSentence } from '@forno/domain/words/statuses'
import { trackerWords } from '@forno/domain/words/tracker'
import { Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../data/use-language.ts'
import { confidenceWords, type LiveEta } from '../../lib/live-eta.ts'
import { formatRange, formatTime } from '../../lib/times.ts'
import { useNow } from '../../lib/use-now.ts'
import { useOnline } from '../../lib/use-online.ts'
import { StaleNotice } from '../../ui/states.tsx'
import { Stages } from './stages.tsx'

/** No promise is made before the order is paid. */
const isPromised = (status: Status): boolean => !hasEnded(status) && status !== 'awaitingPayment'
const badEndings: readonly Status[] = ['refused', 'cancelled', 'failed']
const washOf = (status: Status): string => {
  if (status === 'awaitingPayment') return 'bg-saffron-wash'
  return badEndings.includes(status) ? 'bg-tomato-wash' : 'bg-basil-wash'
}

/** Where an order stands: the stage in words first, then when, then the whole way. Every stage is a real event. */
export function Tracker({
  order,
  stale,
  heardAt,
  action,
  eta = null,
  children,
}: {
  order: TrackedOrder
  stale: boolean
  heardAt: number
  /** What is to be done about it now. */
  action?: ReactNode
  /** What is known beyond the order's own estimate, by who can see the driver. */
  eta?: LiveEta | null
  /** What belongs between the stage in words and the whole way: the driver on the map. */
  children?: ReactNode
}) {
  const now = useNow(10_000)
  const online = useOnline()
  const { language } = useLanguage()
  const words = trackerWords[language]
  const range = eta?.range ?? order.estimate
  const late = isPromised(order.status) && isLate(range, now)
  return (
    <section aria-label="Where it stands" className="space-y-5">
      {(stale || !online) && <StaleNotice since={formatTime(heardAt)} />}
      <div className={`rounded-card p-6 shadow-card ${washOf(order.status)}`}>
        <p
          aria-live="polite"
          lang={language}
          className="font-display text-3xl leading-tight font-bold"
        >
          {stageSentence(order.status, order.kind, language)}
        </p>
        {order.reason && <p className="mt-2 text-lg">“{order.reason}”</p>}
        {isPromised(order.status) && (
          <p lang={language} className="mt-3 text-lg">
            {late ? (
              words.late
            ) : (
              <>
                {/* A time that has gone by is no news. */}
                {words.expected(order.kind, range.from <= now)}{' '}
                <strong className="tabular text-2xl">
                  {range.from <= now ? formatTime(range.to) : formatRange(range)}
                </strong>
              </>
            )}
          </p>
        )}
        {!late && eta && confidenceWords[eta.confidence] !== '' && (
          <p className="text-soft">{confidenceWords[eta.confidence]}</p>
        )}
        {order.driverName && order.status === 'onTheWay' && (
          <p lang={language} className="mt-1">
            {words.broughtBy(order.driverName)}
          </p>
        )}
        {action && <div className="mt-4">{action}</div>}
      </div>
      {children}
      <Stages
        journey={journeys[order.kind]}
        status={order.status}
        times={order.stageTimes}
        language={language}
      />
      <a
        href={`tel:${order.storePhone.replaceAll(' ', '')}`}
        className="flex min-h-12 items-center justify-center gap-2 rounded-full border border-line bg-card font-semibold"
      >
        <Phone aria-hidden="true" className="size-5" />
        Call {order.storeName}
      </a>
    </section>
  )
}
