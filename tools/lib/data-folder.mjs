// The data of `npm start` between two runs. An export is written to a folder beside it and only takes its place
// when it is complete; the one before is kept until then. So no moment of a hard kill can lose everything.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './paths.mjs'

/**
 * Goes up whenever stored documents of the demo shop get another shape than they had: what an earlier version wrote
 * is then put aside instead of being read. 2: orders know of their payment; 3: of the run that carries them.
 */
export const dataShape = 4
const shapeFile = 'forno-shape.json'

/** The shape that an export was written in; 1 before shapes were written down. */
function shapeOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, shapeFile), 'utf8')).shape
  } catch {
    return 1
  }
}

/** Where exports of `folder` are written before they count. */
export const nextOf = (folder) => `${folder}-next`
const previousOf = (folder) => `${folder}-previous`

/** An export is complete when firebase-tools wrote its list of contents, which it does last, and all of it is there. */
export function isComplete(folder) {
  try {
    const metadata = JSON.parse(readFileSync(join(folder, 'firebase-export-metadata.json'), 'utf8'))
    return ['firestore', 'auth', 'storage'].every((part) => {
      const { path, metadata_file: file } = metadata[part]
      return existsSync(join(folder, file ?? path))
    })
  } catch {
    return false
  }
}

/** Makes a finished export the data of the next run. @returns {boolean} whether there was a complete one */
export function keepExport(folder) {
  const next = nextOf(folder)
  if (!isComplete(next)) return false
  writeFileSync(join(next, shapeFile), JSON.stringify({ shape: dataShape }))
  rmSync(previousOf(folder), { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, previousOf(folder))
  renameSync(next, folder)
  return true
}

/** Throws away an export that must not count. */
export const dropExport = (folder) => rmSync(nextOf(folder), { recursive: true, force: true })

/**
 * What a run starts from, and what to say when the one before did not end well.
 * @param {string} folder @param {{ cutShort: boolean, wasReady: boolean }} last how the last run ended, see running.mjs
 * @returns {{ importFrom?: string, note?: string }}
 */
export function openData(folder, { cutShort, wasReady }) {
  // What a run saved that had not read its data yet may look complete and be empty.
  const saved = cutShort && wasReady && keepExport(folder)
  dropExport(folder)
  const importFrom = [folder, previousOf(folder)].find(isComplete)
  if (importFrom && shapeOf(importFrom) !== dataShape) return putAside(folder, importFrom)
  if (!importFrom)
    return cutShort ? { note: 'The last run was cut short before it saved anything.' } : {}
  if (saved) return { importFrom, note: 'The last run was cut short, but its data was saved.' }
  const when = statSync(importFrom).mtime.toLocaleString()
  if (importFrom !== folder) {
    return {
      importFrom,
      note: `The saved data is damaged; going on with what was saved before it (${when}).`,
    }
  }
  return cutShort
    ? {
        importFrom,
        note: `The last run was cut short; going on with what it saved last (${when}).`,
      }
    : { importFrom }
}

/** Nothing is thrown away: who goes back to the earlier version finds it. */
function putAside(folder, found) {
  const aside = `${folder}-shape-${shapeOf(found)}`
  rmSync(aside, { recursive: true, force: true })
  renameSync(found, aside)
  clearData(folder)
  return {
    note: `The saved data is of another version of Forno; it is kept in ${relative(root, aside)}, and the shop begins anew.`,
  }
}

/** Forgets all data. */
export function clearData(folder) {
  for (const one of [folder, nextOf(folder), previousOf(folder)])
    rmSync(one, { recursive: true, force: true })
}
