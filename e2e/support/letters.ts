import * as v from 'valibot'
import { expect } from '@playwright/test'

const letterSchema = v.object({
  to: v.array(v.string()),
  subject: v.string(),
  text: v.string(),
  html: v.string(),
})
export type ArrivedLetter = v.InferOutput<typeof letterSchema>

/** The letters to one address that the run's own mail server has taken, the oldest first; waits for at least so many. */
export async function lettersTo(address: string, count = 1): Promise<ArrivedLetter[]> {
  const origin = process.env['FORNO_MAIL_ORIGIN'] ?? ''
  const query = `to=${encodeURIComponent(address)}`
  let letters: ArrivedLetter[] = []
  await expect
    .poll(async () => {
      const answer: unknown = await (await fetch(`${origin}/letters?${query}`)).json()
      letters = v.parse(v.array(letterSchema), answer)
      return letters.length
    })
    .toBeGreaterThanOrEqual(count)
  return letters
}
