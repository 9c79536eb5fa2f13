import { favouriteSchema } from '@forno/domain/access/person'
import { canonicalChoice } from '@forno/domain/cart/canonical-choice'
import type { Choice } from '@forno/domain/cart/choice'
import type { Menu } from '@forno/domain/menu/menu'
import type { Result } from '@forno/domain/refusal/refusal'
import * as v from 'valibot'
import { listenToList, type Show, type Stop } from './listen.ts'
import { write } from './people.ts'

/** As many as fit a page that one can still look through. */
const MOST = 50

const keptSchema = v.strictObject({ ...favouriteSchema.entries, id: v.string() })
export type KeptFavourite = v.InferOutput<typeof keptSchema>

export const subscribeToFavourites = (uid: string, show: Show<KeptFavourite[]>): Stop =>
  listenToList(
    keptSchema,
    (f) =>
      f.query(
        f.collection(f.db, 'people', uid, 'favourites'),
        f.orderBy('savedAt', 'desc'),
        f.limit(MOST),
      ),
    show,
    { idAs: 'id' },
  )

/** The same thing is the same favourite, however it was clicked together; kept twice, it is there once. */
async function favouriteId(choice: Choice): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(choice))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keeps something as a favourite under the name it has on the menu. */
export const keepFavourite = (
  uid: string,
  menu: Menu,
  { name, choice: built }: { name: string; choice: Choice },
): Promise<Result<null>> =>
  write(async (f) => {
    const choice = canonicalChoice(menu, built)
    const place = f.doc(f.db, 'people', uid, 'favourites', await favouriteId(choice))
    await f.setDoc(place, { name: name.slice(0, 60), choice, savedAt: Date.now() })
  })

export const forgetFavourite = (uid: string, id: string): Promise<Result<null>> =>
  write((f) => f.deleteDoc(f.doc(f.db, 'people', uid, 'favourites', id)))
