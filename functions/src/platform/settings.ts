import * as v from 'valibot'

/** Where everything of ours runs. */
export const region = 'europe-west1'

/** What only the emulator falls back to, so that a fresh clone starts without any key. */
const DEMO_LINK_SECRET = 'demo-link-secret-which-signs-nothing-of-value'
const DEMO_WEB_ORIGIN = 'http://127.0.0.1:5000'

/** A secret has to be there to be deployed; this value says that an installation does without. */
const OFF = 'off'

const needed = v.pipe(v.optional(v.string(), ''), v.minLength(1, 'is missing'))
/** Checks the second thing only when the first was right. */
const strictly = { abortPipeEarly: true } as const

const wanted = <T extends v.PipeItem<string, string, v.BaseIssue<string>>>(shape: T) =>
  v.nullable(v.pipe(v.string(), shape))

const settingsSchema = v.object({
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
  STRIPE_API_ORIGIN: wanted(
    v.regex(/^http:\/\/(127\.0\.0\.1|localhost):\d+$/, 'is no address of this machine'),
  ),
  SMTP_URL: wanted(v.regex(/^smtps?:\/\/\S+$/, 'is no address of a mail server (smtp://…)')),
  MAIL_FROM: wanted(v.regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, 'is no sender of mail')),
})

/** Everything that differs between installations. */
export interface Settings {
  project: string
  /** Signs the tracking links that customers share. At least 32 characters. */
  linkSecret: string
  /** Where customers find the shop, for links in letters: `https://forno.example`, without a slash at its end. */
  webOrigin: string
  /** Null where the shop takes no cards. `origin`: of the stand-in. */
  stripe: { secretKey: string; webhookSecret: string; origin: string | null } | null
  /** Null where it sends no letters. `url`: of the mail server, with who we are there. */
  mail: { url: string; from: string } | null
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings from the environment. Throws one error that names everything that is missing or wrong, so
 * that nobody has to deploy once for each. Demo values, and the address of a stand-in, are taken only by the
 * emulator of a `demo-` project, which cannot reach the cloud.
 */
export function readSettings(env: Environment): Settings {
  const isDemo =
    env['FUNCTIONS_EMULATOR'] === 'true' && (env['GCLOUD_PROJECT']?.startsWith('demo-') ?? false)
  const read = v.safeParse(settingsSchema, {
    ...blank,
    ...(isDemo && { LINK_SECRET: DEMO_LINK_SECRET, WEB_ORIGIN: DEMO_WEB_ORIGIN }),
    ...setIn(env),
  })
  const problems = [
    ...(read.issues ?? []).map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`),
    ...contradictions(setIn(env), isDemo),
  ]
  if (!read.success || problems.length > 0) throw new Error(`Settings: ${problems.join('; ')}`)
  const known = read.output
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = known
  return {
    project: known.GCLOUD_PROJECT,
    linkSecret: known.LINK_SECRET,
    webOrigin: known.WEB_ORIGIN,
    stripe:
      secretKey !== null && webhookSecret !== null
        ? { secretKey, webhookSecret, origin: known.STRIPE_API_ORIGIN }
        : null,
    mail:
      known.SMTP_URL !== null && known.MAIL_FROM !== null
        ? { url: known.SMTP_URL, from: known.MAIL_FROM }
        : null,
  }
}

const optional = [
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_API_ORIGIN',
  'SMTP_URL',
  'MAIL_FROM',
] as const
const blank = Object.fromEntries(optional.map((name) => [name, null]))

/** What is set to something: neither to nothing nor to `off`. */
const setIn = (env: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.keys(settingsSchema.entries).flatMap((name) => {
      const value = env[name]?.trim() ?? ''
      return value === '' || value === OFF ? [] : [[name, value]]
    }),
  )

/** What is right by itself and wrong beside the rest. */
function contradictions(env: Environment, isDemo: boolean): string[] {
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
  if (env['STRIPE_API_ORIGIN']) said.push('STRIPE_API_ORIGIN is for the emulator of a demo project')
  if (env['WEB_ORIGIN']?.startsWith('http:')) said.push('WEB_ORIGIN is not https')
  return said
}
