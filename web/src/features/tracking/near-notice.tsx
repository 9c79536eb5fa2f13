import { messageId, type Message } from '@forno/domain/messages/message'
import type { Order } from '@forno/domain/order/order'
import { trackerWords } from '@forno/domain/words/tracker'
import { subscribeToMessage } from '../../data/driving-subscriptions.ts'
import { useLanguage } from '../../data/use-language.ts'
import { useLive } from '../../data/use-live.ts'

/** "Two minutes away": said once, when the driver has come near. The place for it is there before, to be read out. */
export function NearNotice({ order, uid }: { order: Order; uid: string | null }) {
  const wanted = order.status === 'onTheWay' && uid === order.customer
  const { language } = useLanguage()
  const id = messageId(order.id, 'near')
  const live = useLive<Message | null>(wanted ? id : null, (show) =>
    subscribeToMessage(uid ?? '', id, show),
  )
  const near = wanted && live.state === 'here' && live.value !== null
  return (
    <div role="status">
      {near && (
        <p
          lang={language}
          className="rounded-card bg-basil p-5 font-display text-2xl font-bold text-paper"
        >
          {trackerWords[language].near}
        </p>
      )}
    </div>
  )
}
