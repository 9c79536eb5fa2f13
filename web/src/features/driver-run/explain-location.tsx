import { useShopIfKnown } from '../../data/shop.tsx'
import type { LocationPermission } from '../../lib/use-location-permission.ts'
import { Notice } from '../../ui/notice.tsx'

/** What is shared, with whom and until when: said before the browser asks. And what to do when it may not be. */
export function ExplainLocation({ permission }: { permission: LocationPermission }) {
  const nextOnly = useShopIfKnown()?.store.driving.positionFrom === 'nextStop'
  return (
    <section
      aria-labelledby="location"
      className="space-y-3 rounded-card border border-line bg-card p-5"
    >
      <h2 id="location" className="text-xl">
        Your position during the shift
      </h2>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[7rem_1fr]">
        <dt className="font-semibold">What</dt>
        <dd>A dot on a map, rounded to about ten metres. Nobody rates how fast you go.</dd>
        <dt className="font-semibold">Who sees it</dt>
        <dd>
          Your shop. And {nextOnly ? 'the customer whose stop is next' : 'customers'} while their
          food is in your bag; a few seconds after you hand it over it is gone.
        </dd>
        <dt className="font-semibold">Until when</dt>
        <dd>
          It ends with your shift, and pauses while your screen is off. Your trail is deleted after
          24 hours.
        </dd>
      </dl>
      {permission === 'prompt' || permission === 'unknown' ? (
        <p className="text-soft">Your browser asks you for it when the shift starts.</p>
      ) : (
        permission !== 'granted' && <WithoutLocation permission={permission} />
      )}
    </section>
  )
}

/** Working goes on without a position; what is then missing is said. */
export const WithoutLocation = ({ permission }: { permission: 'denied' | 'unsupported' }) => (
  <Notice
    tone="warning"
    title={
      permission === 'denied'
        ? 'This browser may not use your position'
        : 'This browser knows no position'
    }
  >
    <p>
      {permission === 'denied'
        ? 'Allow it in the site’s settings (the lock beside the address), then reload.'
        : 'Use another browser or phone if you can.'}{' '}
      You can work without it: the shop and customers see no dot, and times are rougher.
    </p>
  </Notice>
)
