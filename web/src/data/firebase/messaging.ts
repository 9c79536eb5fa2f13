import { deleteToken, getMessaging, getToken, isSupported } from 'firebase/messaging'
import { app } from './app.ts'

/** Loaded only once somebody wants to be told things: nobody else carries it. */
export const messaging = getMessaging(app)

export { deleteToken, getToken, isSupported }
