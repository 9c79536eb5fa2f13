import type { Person } from '@forno/domain/access/roles'
import { create } from 'zustand'
import { type Auth, personNow } from './auth-session.ts'
import { call } from './commands.ts'
import { dropGuest, keepGuest, keptGuest } from './kept-guest.ts'

/** What became of the orders that somebody placed as a guest before signing in to an account they had. */
export type Joined =
  | { state: 'nothing' }
  | { state: 'joining' }
  | { state: 'joined'; orders: number; points: number }
  /** The shop could not be asked. It is tried again whenever a page is opened, or by hand. */
  | { state: 'later' }
  /** The guest's token is over: nobody can show any more that they were that guest. */
  | { state: 'over' }

export const useJoined = create<Joined>(() => ({ state: 'nothing' }))
const say = (joined: Joined): void => useJoined.setState(joined, true)

/**
 * Signs in by `enter`, and has the account take over what this browser's guest has. The guest's token is taken before,
 * and kept until the shop has said yes or the token is over.
 */
export async function bringingGuest(auth: Auth, enter: () => Promise<Person>): Promise<Person> {
  const guest = auth.auth.currentUser?.isAnonymous ? auth.auth.currentUser : null
  // A fresh one, so that there is a whole hour to try.
  const token = guest ? await guest.getIdToken(true) : null
  const person = await enter()
  if (token !== null && guest?.uid !== person.uid) {
    keepGuest({ token, by: person.uid })
    await joinKeptGuest()
  }
  return person
}

let joining: Promise<void> | null = null

/** Takes over what is kept for whoever is here; once at a time. */
export function joinKeptGuest(): Promise<void> {
  joining ??= join().finally(() => {
    joining = null
  })
  return joining
}

async function join(): Promise<void> {
  const kept = keptGuest()
  if (!kept || personNow()?.uid !== kept.by) return
  say({ state: 'joining' })
  const result = await call('joinGuest', { guestToken: kept.token })
  if (result.ok) {
    dropGuest()
    say({ state: 'joined', ...result.value })
    return
  }
  const isOver = result.refusals.some(({ field }) => field === 'guestToken')
  if (isOver) dropGuest()
  say({ state: isOver ? 'over' : 'later' })
}
