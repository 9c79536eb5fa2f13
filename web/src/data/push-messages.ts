import * as v from 'valibot'

// What pages and the service worker say to each other about notices.

/** From a page to the worker: beside the stand-in of FCM, which has no way to push to a browser. */
export const SHOW_PUSH = 'show push'
export const showPushSchema = v.object({ type: v.literal(SHOW_PUSH), push: v.string() })

/** From the worker to a page, with a port to answer on: go there, as a link of its own would. */
export const GO_TO = 'go to'
export const goToSchema = v.object({ type: v.literal(GO_TO), link: v.string() })

/** From the worker to every page: the browser has made a new way to push, whoever is told by it must say so again. */
export const WAY_CHANGED = 'way changed'
export const wayChangedSchema = v.object({ type: v.literal(WAY_CHANGED) })

/** On the device's shelf: the language of notices, for who reads them aloud. */
export const TOLD_LANGUAGE = 'forno-told-language'
/** On the same shelf: `WAY_CHANGED` was said to nobody, the next page has to see to it. */
export const WAY_HAS_CHANGED = 'forno-way-has-changed'
