// Emulators that run out of disk fail in ways nobody understands: better to say so before.
import { statfsSync } from 'node:fs'
import { root } from './paths.mjs'
import { Trouble } from './say.mjs'

const GB = 1e9
/** What a fresh install takes: about 1 GB of packages, and as much again while npm unpacks them. */
export const installNeeds = 2 * GB
/** Logs, data and builds of one run. */
export const runNeeds = 0.3 * GB

/** Ends in words when less than `bytes` are free where the repository lies. */
export function requireDisk(bytes, free = freeBytes()) {
  if (free >= bytes) return
  throw new Trouble(
    `The disk is nearly full: ${(free / GB).toFixed(1)} GB free, ${(bytes / GB).toFixed(1)} GB needed.`,
    'Make room (the folders .forno/ and node_modules/ can be made anew at any time), then try again.',
  )
}

function freeBytes() {
  const disk = statfsSync(root)
  return disk.bavail * disk.bsize
}
