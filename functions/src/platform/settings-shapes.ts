import * as v from 'valibot'

/** A secret has to be there to be deployed; this value says that an installation does without. */
const OFF = 'off'

const needed = v.pipe(v.optional(v.string(), ''), v.minLength(1, 'is missing'))
/** Checks the second thing only when the first was right. */
const strictly = { abortPipeEarly: true } as const

const wanted = <T extends v.PipeItem<string, string, v.BaseIssue<string>>>(shape: T) =>
  v.optional(v.nullable(v.pipe(v.string(), shape)), null)

/** Where a stand-in answers. */
const ofThisMachine = v.regex(
  /^http:\/\/(127\.0\.0\.1|localhost):\d+$/,
  'is no address of this machine',
)

/** The shape of each setting by itself. What is optional is null when it is not set. */
export const settingsSchema = v.object({
  GCLOUD_PROJECT: needed,
  LINK_SECRET: v.config(v.pipe(needed, v.minLength(32, 'is shorter than 32 characters')), strictly),
  WEB_ORIGIN: v.config(
    v.pipe(
      needed,
      v.regex(/^https?:\/\/[\w.-]+(:\d+)?$/, 'is no origin like https://forno.example'),
    ),
    strictly,
  ),
  STRIPE_SECRET_KEY: wanted(
    v.regex(/^(sk|rk)_(test|live)_\w+$/, 'is no secret key of Stripe (sk_… or rk_…)'),
  ),
  STRIPE_WEBHOOK_SECRET: wanted(v.regex(/^whsec_\S+$/, 'is no signing secret (whsec_…)')),
  STRIPE_API_ORIGIN: wanted(ofThisMachine),
  SMTP_URL: wanted(v.regex(/^smtps?:\/\/\S+$/, 'is no address of a mail server (smtp://…)')),
  GOOGLE_MAPS_API_KEY: wanted(v.regex(/^[\w-]{20,100}$/, 'is no key of Google Maps')),
  GOOGLE_ROUTES_PER_DAY: wanted(v.regex(/^\d{1,6}$/, 'is no number of elements')),
  MAIL_FROM: wanted(v.regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, 'is no sender of mail')),
  FCM_ORIGIN: wanted(ofThisMachine),
  TWILIO_ACCOUNT_SID: wanted(v.regex(/^AC[0-9a-f]{32}$/, 'is no account of Twilio (AC…)')),
  TWILIO_AUTH_TOKEN: wanted(v.regex(/^[\w-]{16,100}$/, 'is no token of Twilio')),
  TWILIO_FROM: wanted(
    v.regex(/^(\+[1-9]\d{5,14}|MG[0-9a-f]{32})$/, 'is no number like +15550100000'),
  ),
  SMS_API_ORIGIN: wanted(ofThisMachine),
})

export type Environment = Readonly<Record<string, string | undefined>>

/** What is set to something: neither to nothing nor to `off`. */
export const setIn = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.keys(settingsSchema.entries).flatMap((name) => {
      const value = env[name]?.trim() ?? ''
      return value === '' || value === OFF ? [] : [[name, value]]
    }),
  )

/** What is right by itself and wrong beside the rest. */
export function contradictions(env: Environment, isDemo: boolean): string[] {
  const said: string[] = []
  const alone = (one: string, other: string) => {
    if (env[one] && !env[other]) said.push(`${other} is missing, though ${one} is set`)
  }
  if (isDemo) {
    // Somebody's own test key without `stripe listen`: a shop without cards, not one that does not start.
    if (env['STRIPE_SECRET_KEY']?.includes('_live_')) {
      said.push('STRIPE_SECRET_KEY is for real money, in an emulator')
    }
    return said
  }
  alone('STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET')
  alone('STRIPE_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY')
  alone('SMTP_URL', 'MAIL_FROM')
  for (const one of ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']) {
    for (const other of ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']) {
      if (one !== other) alone(one, other)
    }
  }
  for (const standIn of ['STRIPE_API_ORIGIN', 'FCM_ORIGIN', 'SMS_API_ORIGIN']) {
    if (env[standIn]) said.push(`${standIn} is for the emulator of a demo project`)
  }
  if (env['WEB_ORIGIN']?.startsWith('http:')) said.push('WEB_ORIGIN is not https')
  return said
}
