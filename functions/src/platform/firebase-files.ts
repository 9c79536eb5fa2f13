import type { Storage } from 'firebase-admin/storage'
import type { Files } from './files.ts'

type Bucket = ReturnType<Storage['bucket']>

/** So many paths are asked for at a time. */
const PAGE = 1000

const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && Number(thrown.code) === 404

/** The installation's own bucket. It is only looked up when a picture is touched: without one everything else works. */
export const filesIn = (bucket: () => Bucket): Files => ({
  list: async (folder) => {
    const paths: string[] = []
    for await (const path of pathsBelow(bucket(), folder)) paths.push(path)
    return paths
  },
  copy: async (from, to) => {
    try {
      await bucket().file(from).copy(bucket().file(to))
      return true
    } catch (thrown) {
      if (isMissing(thrown)) return false
      throw thrown
    }
  },
  remove: async (path) => {
    await bucket().file(path).delete({ ignoreNotFound: true })
  },
})

async function* pathsBelow(bucket: Bucket, prefix: string): AsyncGenerator<string> {
  let pageToken: string | undefined
  do {
    const [files, next] = await bucket.getFiles({
      prefix,
      maxResults: PAGE,
      autoPaginate: false,
      ...(pageToken === undefined ? {} : { pageToken }),
    })
    for (const { name } of files) yield name
    pageToken = tokenOf(next)
  } while (pageToken !== undefined)
}

/** The library's types say less of the next page than it gives. */
const tokenOf = (next: object | null | undefined): string | undefined =>
  next && 'pageToken' in next && typeof next.pageToken === 'string' ? next.pageToken : undefined
