import {
  connectStorageEmulator,
  getDownloadURL,
  getStorage,
  ref,
  uploadBytes,
} from 'firebase/storage'
import { pageConfig } from '../embedded.ts'
import { app } from './app.ts'
// Before the first request: whoever is signed in must be known to it.
import './auth.ts'

const { emulators, project } = pageConfig()

/** The shop's files. Beside emulators any bucket will do; production's settings name theirs. */
export const storage = emulators
  ? getStorage(app, `gs://${project}.firebasestorage.app`)
  : getStorage(app)
if (emulators) connectStorageEmulator(storage, '127.0.0.1', emulators.storage)

// Small files, sent in one go: what breaks off is sent again from the start.
storage.maxUploadRetryTime = 60_000

export { getDownloadURL, ref, uploadBytes }
