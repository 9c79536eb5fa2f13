import { Notice } from './notice.tsx'

/** What of an earlier order cannot be had any more. */
export const GoneNotice = ({ gone }: { gone: readonly string[] }) =>
  gone.length === 0 ? null : (
    <Notice tone="warning" title="Not on the menu any more">
      <p>{gone.join(', ')}. Everything else is in your cart.</p>
    </Notice>
  )
