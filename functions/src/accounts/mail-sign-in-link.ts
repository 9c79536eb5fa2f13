import { commands } from '@forno/domain/commands/all'
import { refuse } from '@forno/domain/refusal/refusal'
import { languages } from '@forno/domain/words/languages'
import { handle } from '../platform/command.ts'
import { mailSoon } from './mail-soon.ts'

/**
 * Has a link mailed that signs in whoever reads that letter. A link is mailed to every address, known or not (the
 * first sign-in makes the account), so nobody can find out who has one.
 */
export const mailSignInLink = handle(
  commands.mailSignInLink,
  async ({ email, to, language = languages[0] }, { ctx, person }) => {
    if (!ctx.mail) return refuse('mailOff')
    return mailSoon(person.uid, { kind: 'signIn', email, to, language, id: '' }, ctx)
  },
)
