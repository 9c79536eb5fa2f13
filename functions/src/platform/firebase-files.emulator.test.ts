import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { filesIn } from './firebase-files.ts'
import { emulatedBucket } from './testing/emulators.ts'

const bucket = emulatedBucket()
const files = filesIn(() => bucket)

async function aPicture(folder: string, name = 'one.jpg'): Promise<string> {
  const path = `${folder}${name}`
  await bucket.file(path).save(Buffer.from([1, 2, 3]), { contentType: 'image/jpeg' })
  return path
}
const aFolder = () => `problems/test-shop/${randomUUID()}/`

it('lists what lies below a folder, at any depth, and nothing beside it', async () => {
  const folder = aFolder()
  const paths = [await aPicture(folder, 'a/one.jpg'), await aPicture(folder, 'two.jpg')]
  await aPicture(aFolder())
  expect((await files.list(folder)).toSorted()).toEqual(paths)
  expect(await files.list(aFolder())).toEqual([])
})

it('copies a picture with what it is', async () => {
  const from = await aPicture(aFolder())
  const to = `shown/test-shop/${randomUUID()}.jpg`
  expect(await files.copy(from, to)).toBe(true)
  const [bytes] = await bucket.file(to).download()
  expect([...bytes]).toEqual([1, 2, 3])
  const [metadata] = await bucket.file(to).getMetadata()
  expect(metadata.contentType).toBe('image/jpeg')
  expect(await files.list(from)).toEqual([from])
})

it('says when there is nothing to copy', async () => {
  expect(await files.copy(`${aFolder()}none.jpg`, `${aFolder()}there.jpg`)).toBe(false)
})

it('removes a picture, and bears to be asked twice', async () => {
  const path = await aPicture(aFolder())
  await files.remove(path)
  await files.remove(path)
  expect(await files.list(path)).toEqual([])
})
