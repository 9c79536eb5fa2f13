import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { dataShape, isComplete, keepExport, nextOf, openData } from './data-folder.mjs'

let place = ''
let data = ''
const wentWell = { cutShort: false, wasReady: true }
const cutShort = { cutShort: true, wasReady: true }

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'forno-test-'))
  data = join(place, 'data')
})
afterEach(() => rmSync(place, { recursive: true }))

/** What firebase-tools writes, as far as it matters here, and the shape that we add. */
function writeExport(folder: string, name = 'some', shape = dataShape) {
  const parts = { firestore: 'firestore_export', auth: 'auth_export', storage: 'storage_export' }
  const metadata = Object.entries(parts).map(([part, path]) => [part, { path }])
  for (const path of Object.values(parts)) mkdirSync(join(folder, path), { recursive: true })
  writeFileSync(
    join(folder, 'firebase-export-metadata.json'),
    JSON.stringify(Object.fromEntries(metadata)),
  )
  writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'forno-shape.json'), JSON.stringify({ shape }))
}

it('puts aside what another version wrote, and says where it is', () => {
  writeExport(data, 'old', dataShape - 1)
  const { importFrom, note } = openData(data, wentWell)
  expect(importFrom).toBeUndefined()
  expect(note).toContain(`data-shape-${dataShape - 1}`)
  expect(existsSync(join(`${data}-shape-${dataShape - 1}`, 'old'))).toBe(true)
  expect(existsSync(data)).toBe(false)
})

it('writes the shape of what it keeps', () => {
  writeExport(nextOf(data), 'new', 1)
  keepExport(data)
  expect(openData(data, wentWell).importFrom).toBe(data)
})

it('begins with nothing on a fresh clone', () => {
  expect(openData(data, wentWell)).toEqual({})
})

it('goes on from what was saved', () => {
  writeExport(data)
  expect(openData(data, wentWell)).toEqual({ importFrom: data })
})

it('does not take half an export for one', () => {
  writeExport(data)
  rmSync(join(data, 'auth_export'), { recursive: true })
  expect(isComplete(data)).toBe(false)
})

it('keeps the export before the last until a new one is complete', () => {
  writeExport(data, 'first')
  mkdirSync(nextOf(data))
  expect(keepExport(data)).toBe(false)
  expect(existsSync(join(data, 'first'))).toBe(true)
  writeExport(nextOf(data), 'second')
  expect(keepExport(data)).toBe(true)
  expect(existsSync(join(data, 'second'))).toBe(true)
  expect(existsSync(join(`${data}-previous`, 'first'))).toBe(true)
})

it('picks up what a killed run still saved', () => {
  writeExport(data, 'first')
  writeExport(nextOf(data), 'second')
  expect(openData(data, cutShort).note).toMatch(/its data was saved/)
  expect(existsSync(join(data, 'second'))).toBe(true)
})

it('ignores what a run saved that had not read its data yet', () => {
  writeExport(data, 'first')
  writeExport(nextOf(data), 'second')
  expect(openData(data, { cutShort: true, wasReady: false }).note).toMatch(/what it saved last/)
  expect(existsSync(join(data, 'first'))).toBe(true)
})

it('falls back to the export before when the last is damaged, and says so', () => {
  mkdirSync(data)
  writeExport(`${data}-previous`)
  const { importFrom, note } = openData(data, wentWell)
  expect(importFrom).toBe(`${data}-previous`)
  expect(note).toMatch(/damaged/)
})
