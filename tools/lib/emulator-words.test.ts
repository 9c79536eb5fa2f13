import { expect, it } from 'vitest'
import { endedTrouble, hearEmulators, whatIsLost } from './emulator-words.mjs'

it('notices that the database died, which the suite only mentions', () => {
  const line = '⚠  Firestore Emulator has exited upon receiving signal: SIGKILL'
  expect(whatIsLost(line, true)).toBe('The Firestore Emulator was ended from outside.')
})

it('does not believe in a suite whose functions are missing', async () => {
  const words = hearEmulators()
  words.hear('⬢  functions: Failed to load function definition from source: FirebaseError: …')
  words.hear('│ ✔  All emulators ready! It is now safe to connect your app. │')
  const first = await Promise.race([words.ready.then(() => 'ready'), words.lost])
  expect(first).toBe('The functions could not be loaded.')
})

it('lets functions break while someone works on them', () => {
  expect(
    whatIsLost('⬢  functions: Failed to load function definition from source', true),
  ).toBeUndefined()
})

it.each([
  ['Error: write ENOSPC', 'disk is full'],
  ['Error: could not download the emulator', 'could not be downloaded'],
  ['⬢  hub: Port 4400 is not open on 127.0.0.1, could not start', 'took a port'],
  ['Error: who knows', 'ended by themselves'],
])('explains "%s"', (line, words) => {
  expect(endedTrouble([line], 'the log').message).toContain(words)
})

it('names the saved data when reading it failed', () => {
  const lines = [
    'i  firestore: Importing data from x',
    '   Firestore Emulator has exited with code: 1,',
  ]
  expect(endedTrouble(lines, 'the log').message).toBe('The saved data could not be read.')
})
