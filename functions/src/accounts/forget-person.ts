import { handleJob } from '../platform/jobs.ts'

export const forgetPerson = handleJob('forgetPerson', async () => {
  throw new Error('not built yet')
})
