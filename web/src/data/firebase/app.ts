import { initializeApp } from 'firebase/app'
import { pageConfig } from '../embedded.ts'

const { project, firebase } = pageConfig()

/** The one Firebase app of this page. In the emulator any key will do. */
export const app = initializeApp(
  firebase ?? { projectId: project, apiKey: 'emulator', appId: 'forno' },
)
