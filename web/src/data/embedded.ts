import type { Menu } from '@forno/domain/menu/menu'
import type { Store } from '@forno/domain/store/store'
import { CONFIG_ELEMENT, type PageConfig, SHOP_ELEMENT } from './page-config.ts'

/** A shop as it is published: what the menu page is prerendered from and hydrates with. */
export interface PublishedShop {
  store: Store
  menu: Menu
  /** Drawn pictures by item id, made when the menu was prerendered. */
  pictures: Record<string, string>
}

/** A block of data in this page; null when it has none of that name. Our own writing, so it is believed. */
const embedded = (id: string) => JSON.parse(document.getElementById(id)?.textContent || 'null')

let config: PageConfig | null = null

/** The settings this page was served with. */
export function pageConfig(): PageConfig {
  config ??= embedded(CONFIG_ELEMENT)
  if (!config)
    throw new Error('This page was served without its settings: run the prerendering again.')
  return config
}

/** The shop inside this page, when it is the prerendered menu. */
export const embeddedShop = (): PublishedShop | null => embedded(SHOP_ELEMENT)

/** The published shop from the site's own files, for pages that were not prerendered. Null when there is none. */
export async function fetchPublishedShop(): Promise<PublishedShop | null> {
  try {
    const response = await fetch('/data/shop.json')
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return response.ok && isJson ? await response.json() : null
  } catch {
    return null
  }
}
