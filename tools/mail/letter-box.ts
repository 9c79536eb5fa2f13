import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReceivedLetter } from './letter.ts'

/** Letters beyond this many push out the oldest: a machine that runs for weeks must not fill up. */
const HOLDS = 2000

export interface LetterBox {
  /** Oldest first. */
  letters: () => readonly ReceivedLetter[]
  put: (letter: ReceivedLetter) => void
  empty: () => void
}

/** Keeps letters in memory and, when a folder is named, one file each in it. What lies there already is read. */
export function letterBox(folder?: string): LetterBox {
  const names = folder && existsSync(folder) ? readdirSync(folder).filter(isLetter).toSorted() : []
  const kept = names.map((name) => ({ name, letter: readFile(folder ?? '', name) }))
  const drop = (name: string) => folder && rmSync(join(folder, name), { force: true })
  let count = Number(names.at(-1)?.slice(0, 8) ?? 0)
  return {
    letters: () => kept.map(({ letter }) => letter),
    put: (letter) => {
      count += 1
      const name = `${String(count).padStart(8, '0')}.json`
      if (folder) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, name), JSON.stringify(letter, null, 2))
      }
      kept.push({ name, letter })
      for (const old of kept.splice(0, Math.max(0, kept.length - HOLDS))) drop(old.name)
    },
    empty: () => {
      for (const { name } of kept.splice(0)) drop(name)
    },
  }
}

const isLetter = (name: string) => /^\d{8}\.json$/.test(name)

function readFile(folder: string, name: string): ReceivedLetter {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}
