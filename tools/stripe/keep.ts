import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StripeDouble } from './double.ts'

/** Many changes in a row become one file, in milliseconds. */
const SETTLE_MS = 200

/**
 * Reads the file into the stand-in if it is there, and writes it again after changes. The file is replaced whole, so
 * that an interrupted write leaves the older one.
 */
export function keepIn(
  file: string,
  double: StripeDouble,
): { changed: () => void; now: () => void } {
  if (existsSync(file)) double.read(readFileSync(file, 'utf8'))
  let waiting: NodeJS.Timeout | undefined
  const now = () => {
    clearTimeout(waiting)
    waiting = undefined
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, double.write())
    renameSync(`${file}.new`, file)
  }
  return { changed: () => (waiting ??= setTimeout(now, SETTLE_MS)), now }
}
