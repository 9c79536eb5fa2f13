import type { Context } from './context.ts'

/** One thing that the sweep found to do. The id tells it from others, in the log too. */
export interface Chore {
  id: string
  run: () => Promise<unknown>
  /** Once in a sweep is enough, however often it is found. */
  once?: true
}

/** Looks for what is due or was lost. Asked again until it finds nothing more. */
export type FindChores = (ctx: Context) => Promise<Chore[]>
