import * as v from 'valibot'

const clockSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day'))

/**
 * How somebody wants to be told. `push`, `mail`, `sms`: the ways; `news`: also of what is not about an order of theirs
 * (points, birthdays). In quiet hours (the shop's clock, perhaps over midnight) only an order under way makes itself
 * heard, without a sound; the rest waits.
 */
export const noticePreferencesSchema = v.strictObject({
  push: v.boolean(),
  mail: v.boolean(),
  sms: v.boolean(),
  news: v.boolean(),
  quiet: v.nullable(v.strictObject({ from: clockSchema, to: clockSchema })),
})
export type NoticePreferences = v.InferOutput<typeof noticePreferencesSchema>

/** Whoever has chosen nothing. Push needs a device that was allowed to anyway. */
export const usualPreferences: NoticePreferences = {
  push: true,
  mail: false,
  sms: false,
  news: true,
  quiet: { from: '23:00', to: '09:00' },
}
