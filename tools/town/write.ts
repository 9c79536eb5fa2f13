import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the web app serves the town from. */
export const TOWN_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../web/public/town')

/** Writes the files anew, so that none is left of an earlier build. Returns how many bytes each has. */
export function writeTown(files: Record<string, string>): Record<string, number> {
  rmSync(TOWN_FOLDER, { recursive: true, force: true })
  const sizes: Record<string, number> = {}
  for (const [name, text] of Object.entries(files)) {
    const path = join(TOWN_FOLDER, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    sizes[name] = Buffer.byteLength(text)
  }
  return sizes
}
