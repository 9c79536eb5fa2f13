import { expect, it } from 'vitest'
import { foldManifestLine, jarBytes, manifest } from './jar-file.mjs'

it('leaves a line alone that Java can read', () => {
  const line = 'x'.repeat(72)
  expect(foldManifestLine(line)).toBe(line)
})

it('folds a longer line so that joining it gives the same again', () => {
  const line = `Class-Path: file:///${'folder/'.repeat(40)}some.jar`
  const folded = foldManifestLine(line).split('\r\n')
  expect(folded.every((part) => part.length <= 72)).toBe(true)
  expect(folded.slice(1).every((part) => part.startsWith(' '))).toBe(true)
  expect(folded.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line)
})

it('ends a manifest with an empty line', () => {
  expect(manifest('Main', 'file:///a.jar').toString()).toBe(
    'Manifest-Version: 1.0\r\nMain-Class: Main\r\nClass-Path: file:///a.jar\r\n\r\n',
  )
})

it('writes a zip whose directory points at its files', () => {
  const jar: Buffer = jarBytes([
    ['a.txt', Buffer.from('first')],
    ['b.txt', Buffer.from('second')],
  ])
  const end = jar.length - 22
  expect(jar.readUInt32LE(end)).toBe(0x06054b50)
  expect(jar.readUInt16LE(end + 10)).toBe(2)
  const directory = jar.readUInt32LE(end + 16)
  const lineLength = 46 + 'a.txt'.length
  const second = jar.readUInt32LE(directory + lineLength + 42)
  expect(jar.readUInt32LE(second)).toBe(0x04034b50)
  expect(jar.subarray(second + 30).toString()).toContain('b.txtsecond')
})
