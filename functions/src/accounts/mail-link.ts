import { handleJob } from '../platform/jobs.ts'

export const mailLink = handleJob('mailLink', async () => {
  throw new Error('not built yet')
})
