import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accessPage } from './access-page.ts'
import { journeyPage } from './journey-page.ts'

export interface Page {
  /** From the top of the repository. */
  file: string
  /** What the code says today. */
  text: () => string
}

/** The pages that are made from the code. */
export const pages: readonly Page[] = [
  { file: 'docs/access.md', text: accessPage },
  { file: 'docs/order-journey.md', text: journeyPage },
]

/** Where a page lies on this machine. */
export const placeOf = ({ file }: Page): string =>
  fileURLToPath(new URL(`../../${file}`, import.meta.url))

/** What the repository has of a page; empty when there is none. */
export const committed = (page: Page): string =>
  existsSync(placeOf(page)) ? readFileSync(placeOf(page), 'utf8') : ''
