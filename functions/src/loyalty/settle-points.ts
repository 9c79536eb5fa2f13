import { handleJob } from '../platform/jobs.ts'

export const settlePointsJob = handleJob('settlePoints', async () => {
  throw new Error('not built yet')
})
