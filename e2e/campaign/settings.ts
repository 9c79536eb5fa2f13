import type { Settings } from '../../functions/src/platform/settings.ts'

/** What every campaign's shop is told of itself; its services come through the campaign's own gates. */
export const settings: Settings = {
  project: 'demo-campaign',
  linkSecret: 'campaign-secret-campaign-secret-1',
  webOrigin: 'https://forno.example.test',
  stripe: null,
  mail: null,
  routes: null,
}
