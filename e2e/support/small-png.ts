import { constants, crc32, deflateSync, inflateSync } from 'node:zlib'

/** Bytes for one dot: red, green, blue. Screenshots are opaque. */
const DOT = 3
/** Shades that far apart become one: nobody sees it, and drawn surfaces shrink by a third. */
const STEP = 4
const SIGNATURE = 8
const plain = (shade: number): number => Math.min(255, Math.round(shade / STEP) * STEP)

/** A screenshot (8-bit RGB, not interlaced, as Chromium makes them) in fewer bytes, for the docs. */
export function smallPng(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)]
  const head = chunks.find(({ type }) => type === 'IHDR')?.data
  if (head?.subarray(8).toString('hex') !== '0802000000') throw new Error('another kind of PNG')
  const length = head.readUInt32BE(0) * DOT
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  const rows = inflateSync(Buffer.concat(packed))
  for (let at = 0; at < rows.length; at += length + 1) unfilter(rows, at, length)
  for (let at = 0; at < rows.length; at += 1) {
    rows[at] = at % (length + 1) === 0 ? 0 : plain(rows[at] ?? 0)
  }
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: constants.Z_BEST_COMPRESSION })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function* chunksOf(png: Buffer) {
  for (let at = SIGNATURE; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at)
    yield { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) }
    at = end + 4
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** Turns one row from differences into shades; the row above has been turned already. The PNG standard, 9.2. */
function unfilter(rows: Buffer, at: number, length: number): void {
  const filter = rows[at]
  const above = at - length - 1
  for (let x = 1; x <= length; x += 1) {
    const left = x > DOT ? (rows[at + x - DOT] ?? 0) : 0
    const up = above < 0 ? 0 : (rows[above + x] ?? 0)
    const corner = above < 0 || x <= DOT ? 0 : (rows[above + x - DOT] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter ?? 0] ?? 0
    rows[at + x] = ((rows[at + x] ?? 0) + guess) & 255
  }
}

/** Paeth's predictor: of the three neighbours the one nearest to left + up − corner. */
function nearest(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(sum - one))
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
