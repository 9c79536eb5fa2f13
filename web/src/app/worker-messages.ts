/** What a page says to the service worker that waits: take over now. */
export const NEW_VERSION_MESSAGE = 'take over'
