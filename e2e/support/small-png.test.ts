import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { smallPng } from './small-png.ts'

const part = (type: string, data: Buffer) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}

/** Two dots wide; each row begins with the number of its filter. */
const png = (rows: number[], height: number, kind = '0802000000') => {
  const head = Buffer.from(`00000002${height.toString(16).padStart(8, '0')}${kind}`, 'hex')
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const packed = part('IDAT', deflateSync(Buffer.from(rows)))
  return Buffer.concat([signature, part('IHDR', head), packed, part('IEND', Buffer.alloc(0))])
}

const shadesOf = (small: Buffer) => {
  const at = small.indexOf('IDAT')
  return [...inflateSync(small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4)))]
}

it('keeps every dot, whichever filter its row was written with', () => {
  const same = [40, 80, 120, 160, 200, 240]
  const rows = [
    [0, ...same],
    [1, 40, 80, 120, 120, 120, 120],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 20, 40, 60, 60, 60, 60],
    [4, 0, 0, 0, 0, 0, 0],
  ]
  expect(shadesOf(smallPng(png(rows.flat(), 5)))).toEqual(rows.flatMap(() => [0, ...same]))
})

it('takes neighbouring shades for one, and white for white', () => {
  expect(shadesOf(smallPng(png([0, 1, 2, 3, 253, 254, 255], 1)))).toEqual([
    0, 0, 4, 4, 252, 255, 255,
  ])
})

it('refuses what is no screenshot', () => {
  expect(() => smallPng(png([0], 1, '0806000000'))).toThrow('another kind')
})
