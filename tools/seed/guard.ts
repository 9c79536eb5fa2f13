/** The project to seed, or an error in plain words: the demo shop must never get into a database of real people. */
export function demoProject(env: Readonly<Record<string, string | undefined>>): string {
  const project = env['GCLOUD_PROJECT'] ?? ''
  if (!project.startsWith('demo-')) {
    throw new Error(`The seed fills demo projects only, and GCLOUD_PROJECT is "${project}".`)
  }
  for (const name of ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST']) {
    if (!env[name]) throw new Error(`The seed fills emulators only, and ${name} is not set.`)
  }
  return project
}
