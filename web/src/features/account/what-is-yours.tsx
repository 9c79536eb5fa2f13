import { LinkButton } from '../../ui/button.tsx'

/** The ways to everything else that is somebody's own. */
export const WhatIsYours = () => (
  <nav aria-label="What is yours" className="flex flex-wrap gap-3">
    <LinkButton to="/orders" look="secondary">
      Your orders
    </LinkButton>
    <LinkButton to="/points" look="secondary">
      Your points
    </LinkButton>
    <LinkButton to="/messages" look="secondary">
      Your messages
    </LinkButton>
  </nav>
)
