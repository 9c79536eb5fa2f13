import { friendCodeSchema } from '@forno/domain/loyalty/friend-code'
import type { Result } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import { call } from './commands.ts'
import { deviceId } from './device-id.ts'

const KEPT = 'forno-friend-code'

/** The code as it is written down, or null when it is none. */
export const readFriendCode = (text: string): string | null => {
  const code = v.safeParse(friendCodeSchema, text)
  return code.success ? code.output : null
}

/** Whoever comes by a friend's link is nobody yet: the code waits on this device for their first order. */
export const keepFriendCode = (code: string): void => localStorage.setItem(KEPT, code)

/** Tells the shop whose code it is. It is forgotten once the shop has said yes, or no for good. */
export async function sendFriendCode(code: string): Promise<Result<{ points: number }>> {
  const result = await call('useFriendCode', { code, device: deviceId() })
  const isOver = result.ok || result.refusals.some((refusal) => refusal.code === 'friendCodeNo')
  if (isOver && localStorage.getItem(KEPT) === code) localStorage.removeItem(KEPT)
  return result
}

/** After an order was placed, so that there is somebody to pay. The order stands whether or not this works. */
export async function sendKeptFriendCode(): Promise<void> {
  const code = localStorage.getItem(KEPT)
  if (code !== null) await sendFriendCode(code)
}
