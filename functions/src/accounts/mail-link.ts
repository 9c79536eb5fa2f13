import { languageSchema } from '@forno/domain/words/languages'
import { letterWords } from '@forno/domain/words/letters'
import * as v from 'valibot'
import type { Context } from '../platform/context.ts'
import { sha256 } from '../platform/digest.ts'
import { documentAt } from '../platform/documents.ts'
import type { PayloadOf } from '../platform/job.ts'
import { handleJob } from '../platform/jobs.ts'
import { linkLetter } from '../platform/link-letter.ts'
import type { Letter } from '../platform/mail.ts'

type Asked = PayloadOf<'mailLink'>

/**
 * Mails a letter with a link. The link is made only now, so that no link lies in the database. Throws when nobody takes
 * the letter: it is tried again, with a new link. An invitation that is over or used meanwhile is not sent any more.
 */
export const mailLink = handleJob('mailLink', async (asked, ctx) => {
  if (!ctx.mail) throw new Error('no mail is set up any more')
  const letter = await letterFor(asked, ctx)
  if (letter) await ctx.mail.send({ ...letter, to: asked.email })
})

async function letterFor(asked: Asked, ctx: Context): Promise<Omit<Letter, 'to'> | null> {
  const { kind, email, to, id } = asked
  const language = v.parse(languageSchema, asked.language)
  const words = letterWords[language]
  const onward = `${ctx.settings.webOrigin}${to}`
  if (kind === 'invite') {
    const invited = await findInvited(id, ctx)
    if (!invited) return null
    const link = `${ctx.settings.webOrigin}/invitation/${id}`
    return { ...linkLetter(words.invite(invited), language, link), key: `invite:${id}` }
  }
  const link = await (kind === 'signIn'
    ? ctx.accounts.signInLink(email, onward)
    : ctx.accounts.verifyLink(email, onward))
  const letter = linkLetter(kind === 'signIn' ? words.signIn() : words.verify(), language, link)
  // Each try has a link of its own, so it is a letter of its own.
  return { ...letter, key: `${kind}:${sha256(link).slice(0, 32)}` }
}

async function findInvited(id: string, ctx: Context) {
  const invitation = (await documentAt(ctx.db, 'invitations/{invitation}', id).get()).data()
  if (!invitation || invitation.usedBy !== null || invitation.until <= ctx.now()) return null
  const store = (await documentAt(ctx.db, 'stores/{store}', invitation.store).get()).data()
  const { name, roles } = invitation
  return { name, roles, storeName: store?.name ?? 'Forno' }
}
