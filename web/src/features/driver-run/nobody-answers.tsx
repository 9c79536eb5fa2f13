import type { Order } from '@forno/domain/order/order'
import { waitLeft } from '@forno/domain/run/play-stop'
import type { Stop } from '@forno/domain/run/stop'
import type { MyRun } from '../../data/use-run.ts'
import { useNow } from '../../lib/use-now.ts'
import { Button } from '../../ui/button.tsx'
import { Refusals } from '../../ui/refusals.tsx'
import { ContactLinks } from './contact-links.tsx'
import { GiveUp } from './give-up.tsx'
import { useTapper } from './use-tapper.ts'
import { timeLeftWords } from './words.ts'

/** Nobody opens: try to reach them, wait five minutes from then, and only after that leave it or bring it back. */
export function NobodyAnswers({
  stop,
  order,
  mine,
  store,
  uid,
}: {
  stop: Stop
  order: Order | undefined
  mine: MyRun
  store: string
  uid: string
}) {
  const now = useNow(1000)
  const { press, refusals } = useTapper(mine.tap)
  const left = waitLeft(stop, now)
  const reach = (how: 'call' | 'text' | 'bell') => {
    // The five minutes begin with the first try.
    if (stop.status === 'arrived') void press({ move: 'contact', stop: stop.order, how })
  }
  return (
    <section
      aria-labelledby="nobody"
      className="space-y-4 rounded-card border border-saffron/50 bg-saffron-wash p-5"
    >
      <h3 id="nobody" className="text-2xl">
        Nobody answers
      </h3>
      {left === null ? (
        <p className="text-lg">
          Ring the bell, call or write to them. Five minutes run from your first try.
        </p>
      ) : left > 0 ? (
        <p className="text-xl">
          Wait{' '}
          <strong role="timer" className="tabular text-2xl">
            {timeLeftWords(left)}
          </strong>{' '}
          more, and try once more to reach them.
        </p>
      ) : (
        <p role="status" className="text-xl font-semibold">
          The five minutes are over.
        </p>
      )}
      <ContactLinks order={order} at={null} vehicle="car" onContact={reach} />
      {stop.status === 'arrived' && (
        <Button look="secondary" size="tall" className="w-full" onClick={() => reach('bell')}>
          I have rung the bell
        </Button>
      )}
      <Refusals refusals={refusals} title="Not done" />
      {left === 0 && <GiveUp stop={stop} mine={mine} store={store} uid={uid} />}
    </section>
  )
}
