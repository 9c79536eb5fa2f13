import type { Millis } from '@forno/domain/time/millis'

/** What happened, in words, for whoever has to understand a failure. */
export interface History {
  say: (words: string) => void
  /** All of it, or the last so many lines. */
  lines: (last?: number) => string[]
}

const clock = (at: Millis): string => new Date(at).toISOString().slice(11, 23)

export function history(now: () => Millis): History {
  const said: [Millis, string][] = []
  return {
    say: (words) => {
      said.push([now(), words])
    },
    lines: (last = said.length) =>
      said.slice(Math.max(0, said.length - last)).map(([at, words]) => `${clock(at)} ${words}`),
  }
}
