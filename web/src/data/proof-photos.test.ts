import { describe, expect, it } from 'vitest'
import { keepPhoto, photoPath, sendPhotos } from './proof-photos.ts'
import { memoryShelf } from './shelf.ts'

const stop = { customer: 'customer-a', order: 'order-a' }
const path = photoPath('centro', stop, 'photo-1')
const photo = new Blob(['a door'], { type: 'image/jpeg' })

describe('a photo at a door', () => {
  it('lies where the customer of its order may look', () => {
    expect(path).toBe('proofs/centro/customer-a/order-a/photo-1.jpg')
  })

  it('waits on the phone until it is sent, and is sent once', async () => {
    const shelf = memoryShelf()
    await keepPhoto('driver-1', path, photo, shelf)
    const noNetwork = async () => Promise.reject(new Error('no network'))
    expect(await sendPhotos('driver-1', shelf, noNetwork)).toBe(1)
    const sent: string[] = []
    const put = async (to: string) => void sent.push(to)
    expect(await sendPhotos('driver-1', shelf, put)).toBe(0)
    expect(await sendPhotos('driver-1', shelf, put)).toBe(0)
    expect(sent).toEqual([path])
  })

  it('that the shop does not take keeps back no other', async () => {
    const shelf = memoryShelf()
    const other = photoPath('centro', stop, 'photo-2')
    await keepPhoto('driver-1', path, photo, shelf)
    await keepPhoto('driver-1', other, photo, shelf)
    const sent: string[] = []
    const put = async (to: string) => {
      if (to === path) throw Object.assign(new Error('no'), { code: 'storage/unauthorized' })
      sent.push(to)
    }
    expect(await sendPhotos('driver-1', shelf, put)).toBe(0)
    expect(sent).toEqual([other])
  })
})
