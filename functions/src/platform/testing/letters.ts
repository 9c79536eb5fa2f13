import * as v from 'valibot'
import { eventually } from './doors.ts'
import { needed } from './emulators.ts'

const letterSchema = v.object({
  to: v.array(v.string()),
  subject: v.string(),
  text: v.string(),
  html: v.string(),
})

/** The letters to an address that the suite's own mail server has taken, once there are so many. */
export const lettersTo = (address: string, count = 1) =>
  eventually(async () => {
    const query = `to=${encodeURIComponent(address)}`
    const answer: unknown = await (
      await fetch(`${needed('FORNO_MAIL_ORIGIN')}/letters?${query}`)
    ).json()
    const letters = v.parse(v.array(letterSchema), answer)
    return letters.length >= count && letters
  })

/** The one link of a letter, the same in its text and its HTML. */
export function linkIn({ text, html }: { text: string; html: string }): string {
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? ''
  if (!html.includes(`href="${link.replaceAll('&', '&amp;')}"`))
    throw new Error(`no ${link} in HTML`)
  return link
}
