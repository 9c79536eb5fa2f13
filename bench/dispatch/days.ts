import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A day to be run: a folder with the files of the instances, and how its ready times are shown. */
export type Day = { name: string; folder: string; set: 'days' | 'pizza'; estimates: boolean }

/** Every name in a folder that holds an instance, sorted. */
export const namesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(path.join(folder, name, 'orders.txt')))
        .toSorted()
    : []

/** `all`, names separated by commas, or patterns with `*`. A name that is not there throws. */
export function chosen(names: readonly string[], wish: string): string[] {
  if (wish === 'all') return [...names]
  return wish.split(',').flatMap((part) => {
    const pattern = new RegExp(`^${part.trim().replaceAll('*', '.*')}$`)
    const found = names.filter((name) => pattern.test(name))
    if (found.length === 0) throw new Error(`No instance is called ${part}`)
    return found
  })
}

/** A spread of small, middling and crowded days for a first look: every so-many-th name, by its size. */
export function fewOf(names: readonly string[], folder: string, count: number): string[] {
  const sizes = new Map(names.map((name) => [name, ordersIn(path.join(folder, name))]))
  const small = names.toSorted((a, b) => sizes.get(a)! - sizes.get(b)! || a.localeCompare(b))
  // The largest third takes most of the time and says what the others say.
  const those = small.slice(0, Math.max(count, Math.ceil((small.length * 2) / 3)))
  return Array.from({ length: Math.min(count, those.length) }, (_, n) => {
    return those[Math.floor(((n + 0.5) * those.length) / count)] ?? those[0]!
  })
}

const ordersIn = (folder: string): number =>
  readFileSync(path.join(folder, 'orders.txt'), 'utf8').split('\n').length
