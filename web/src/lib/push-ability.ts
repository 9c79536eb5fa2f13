/**
 * Whether this browser can tell somebody things. `off`: the shop sends none. `installFirst`: only once it is on the
 * home screen (Apple's phones). `unable`: never. Then as the browser's own question was answered.
 */
export type PushAbility = 'off' | 'unable' | 'installFirst' | 'ask' | 'allowed' | 'denied'

export interface Surroundings {
  hasPush: boolean
  /** Absent where there are no notices at all. */
  permission: NotificationPermission | undefined
  /** Apple's own word: false in a tab of theirs, absent elsewhere. */
  standalone: boolean | undefined
  isSetUp: boolean
}

/** Of these surroundings. */
export function abilityIn({ hasPush, permission, standalone, isSetUp }: Surroundings): PushAbility {
  if (!isSetUp) return 'off'
  if (permission === undefined || !hasPush) return standalone === false ? 'installFirst' : 'unable'
  if (permission === 'default') return 'ask'
  return permission === 'granted' ? 'allowed' : 'denied'
}
