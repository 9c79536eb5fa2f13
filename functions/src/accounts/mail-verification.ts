import { commands } from '@forno/domain/commands/all'
import { ok, refuse } from '@forno/domain/refusal/refusal'
import { languages } from '@forno/domain/words/languages'
import { handle } from '../platform/command.ts'
import { mailSoon } from './mail-soon.ts'

/** Where somebody is led once their address is proven. */
const BACK_TO = '/account'

/** Has a link mailed that proves the person's own address. Who has proven it already is mailed nothing more. */
export const mailVerification = handle(
  commands.mailVerification,
  async ({ language = languages[0] }, { ctx, person }) => {
    if (!ctx.mail) return refuse('mailOff')
    const account = await ctx.accounts.find(person.uid)
    if (!account?.email) return refuse('mailMissing')
    if (account.proven) return ok({ sent: true as const })
    const { email } = account
    return mailSoon(person.uid, { kind: 'verify', email, to: BACK_TO, language, id: '' }, ctx)
  },
)
