import { abilityIn, type PushAbility } from '../lib/push-ability.ts'
import { pageConfig } from './embedded.ts'

/** Whether this browser can tell somebody things, now. */
export const pushAbility = (): PushAbility =>
  abilityIn({
    hasPush: 'serviceWorker' in navigator && 'PushManager' in window,
    permission: 'Notification' in window ? Notification.permission : undefined,
    standalone: 'standalone' in navigator ? navigator.standalone === true : undefined,
    isSetUp: pageConfig().push !== undefined,
  })
