import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import * as v from 'valibot'

/** What Vite writes about each chunk, as far as it is used here. */
const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    isEntry: v.optional(v.boolean()),
    imports: v.optional(v.array(v.string()), []),
  }),
)
type Chunks = v.InferOutput<typeof manifestSchema>

const dist = process.env['FORNO_WEB_DIST'] ?? ''
const manifest = (): Chunks =>
  v.parse(manifestSchema, JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')))

/** The files a chunk cannot run without, itself first. */
function withImports(chunks: Chunks, key: string, known = new Set<string>()) {
  const chunk = chunks[key]
  if (!chunk || known.has(chunk.file)) return known
  known.add(chunk.file)
  for (const more of chunk.imports) withImports(chunks, more, known)
  return known
}

/** The programs that the menu needs before it is alive: the entry and everything it imports statically. */
export function firstViewFiles(): string[] {
  const chunks = manifest()
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry)
  if (!entry) throw new Error('the web build has no entry')
  return [...withImports(chunks, entry)]
}

/** The files that only what speaks to Firebase needs. */
export function firebaseFiles(): string[] {
  const chunks = manifest()
  const first = new Set(firstViewFiles())
  const doors = Object.keys(chunks).filter((key) => key.includes('data/firebase/'))
  if (doors.length === 0) throw new Error('the web build has no chunk of its own for Firebase')
  const files = new Set(doors.flatMap((key) => [...withImports(chunks, key)]))
  return [...files].filter((file) => !first.has(file))
}

/** The programs with this word in them; what belongs to others keeps its names through the build. */
export const filesThatSay = (word: string): string[] =>
  Object.values(manifest())
    .map(({ file }) => file)
    .filter((file) => file.endsWith('.js'))
    .filter((file) => readFileSync(join(dist, file), 'utf8').includes(word))

/** Bytes of these files as a server with brotli at its best sends them. */
export const brotliBytes = (files: readonly string[]): number =>
  files
    .map((file) =>
      brotliCompressSync(readFileSync(join(dist, file)), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
      }),
    )
    .reduce((sum, { length }) => sum + length, 0)
