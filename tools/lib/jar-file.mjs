// A jar is a zip with a manifest. Ours hold a few kilobytes, so they are stored, not compressed, and need no `jar` program.
import { crc32 } from 'node:zlib'

/** The longest line a manifest may have, in bytes; what is longer goes on after a line break and a space. */
const manifestLine = 72

/** `Name: value` folded to lines that Java can read. ASCII only (file URLs are). */
export function foldManifestLine(text) {
  const lines = [text.slice(0, manifestLine)]
  for (let at = manifestLine; at < text.length; at += manifestLine - 1) {
    lines.push(` ${text.slice(at, at + manifestLine - 1)}`)
  }
  return lines.join('\r\n')
}

/**
 * A manifest that starts `mainClass` with the classes of another jar beside its own.
 * @param {string} mainClass @param {string} classPath absolute file: URL
 */
export function manifest(mainClass, classPath) {
  const lines = ['Manifest-Version: 1.0', `Main-Class: ${mainClass}`, `Class-Path: ${classPath}`]
  return Buffer.from(`${lines.map(foldManifestLine).join('\r\n')}\r\n\r\n`)
}

const localHeader = 0x04034b50
const directoryHeader = 0x02014b50
const endOfDirectory = 0x06054b50
/** 1 January 1980, the first day a zip can name: the same content gives the same file. */
const firstDay = (1 << 5) | 1
/** The oldest version of the format, 1.0: it is enough for stored files. */
const zipVersion = 10
/** Extra and comment lengths, disk, attributes: we have none. */
const nothing = Buffer.alloc(12)

/**
 * The bytes of a jar.
 * @param {[name: string, content: Buffer][]} entries the manifest first
 */
export function jarBytes(entries) {
  const files = []
  const directory = []
  let offset = 0
  for (const [name, content] of entries) {
    const nameBytes = Buffer.from(name)
    const facts = describe(nameBytes, content)
    const header = [uint32(localHeader), uint16(zipVersion), facts, uint16(0), nameBytes]
    const file = Buffer.concat([...header, content])
    const line = [uint32(directoryHeader), uint16(zipVersion), uint16(zipVersion), facts]
    directory.push(...line, nothing, uint32(offset), nameBytes)
    files.push(file)
    offset += file.length
  }
  const index = Buffer.concat(directory)
  const counts = [uint16(entries.length), uint16(entries.length)]
  const end = [uint32(endOfDirectory), uint32(0), ...counts, uint32(index.length), uint32(offset)]
  return Buffer.concat([...files, index, ...end, uint16(0)])
}

/** The middle part that both headers of an entry share: no flags, stored, date, checksum, sizes, length of the name. */
function describe(nameBytes, content) {
  const plain = [uint16(0), uint16(0), uint16(0), uint16(firstDay)]
  const sizes = [uint32(content.length), uint32(content.length), uint16(nameBytes.length)]
  return Buffer.concat([...plain, uint32(crc32(content)), ...sizes])
}

function uint16(value) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
