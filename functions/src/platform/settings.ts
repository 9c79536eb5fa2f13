import * as v from 'valibot'

/** Where everything of ours runs. */
export const region = 'europe-west1'

/** What only the emulator falls back to, so that a fresh clone starts without any key. */
const DEMO_LINK_SECRET = 'demo-link-secret-which-signs-nothing-of-value'

const needed = v.pipe(v.optional(v.string(), ''), v.minLength(1, 'is missing'))

const settingsSchema = v.object({
  GCLOUD_PROJECT: needed,
  LINK_SECRET: v.config(v.pipe(needed, v.minLength(32, 'is shorter than 32 characters')), {
    abortPipeEarly: true,
  }),
})

/** Everything that differs between installations. */
export interface Settings {
  project: string
  /** Signs the tracking links that customers share. At least 32 characters. */
  linkSecret: string
}

/**
 * Reads the settings from the environment. Throws one error that names everything that is missing or wrong, so
 * that nobody has to deploy once for each. The demo secret is taken only by the emulator of a `demo-` project,
 * which cannot reach the cloud.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const isDemo = env['FUNCTIONS_EMULATOR'] === 'true' && env['GCLOUD_PROJECT']?.startsWith('demo-')
  const known = isDemo && !env['LINK_SECRET'] ? { ...env, LINK_SECRET: DEMO_LINK_SECRET } : env
  const read = v.safeParse(settingsSchema, known)
  if (!read.success) {
    const problems = read.issues.map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`)
    throw new Error(`Settings: ${problems.join('; ')}`)
  }
  return { project: read.output.GCLOUD_PROJECT, linkSecret: read.output.LINK_SECRET }
}
