import type { Menu } from '@forno/domain/menu/menu'

/** Finds a published menu; null when there is none of that version. */
export type FindMenu = (store: string, version: string) => Promise<Menu | null>

/** How many menus one instance holds: at 1 MiB each at most, a tenth of its memory. */
const MENUS_HELD = 24

/**
 * Holds published menus, which never change, so that an order does not read one (and parse it) again. What was
 * not found is asked for again, since it may be published in a moment. The longest unused goes first.
 */
export function menuCache(find: FindMenu, held = MENUS_HELD): FindMenu {
  const known = new Map<string, Menu>()
  return async (store, version) => {
    const key = `${store}/${version}`
    const menu = known.get(key) ?? (await find(store, version))
    if (!menu) return null
    known.delete(key)
    known.set(key, menu)
    const [oldest] = known.keys()
    if (known.size > held && oldest !== undefined) known.delete(oldest)
    return menu
  }
}
