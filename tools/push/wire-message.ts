import * as v from 'valibot'

/**
 * The published shape of what is posted to FCM's HTTP v1 API, strictly: `projects.messages.send` and `Message`, at
 * https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages (read 2026-11). Names in the snake case that
 * firebase-admin writes; what it does not know is refused, as FCM does.
 */
const textMap = v.record(v.string(), v.string())
const struct = v.record(v.string(), v.unknown())
const label = v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_.~%]{1,50}$/, 'is no analytics label'))
const duration = v.pipe(v.string(), v.regex(/^\d+(\.\d{1,9})?s$/, 'is no duration like 3.5s'))

/** What FCM keeps for itself. */
const reserved = /^(from|notification|message_type|google\.|gcm\.)/
const dataSchema = v.pipe(
  textMap,
  v.check((data) => !Object.keys(data).some((key) => reserved.test(key)), 'has a reserved key'),
  v.check(
    (data) => Buffer.byteLength(JSON.stringify(data)) <= 4096,
    'is larger than 4096 bytes with its names',
  ),
)

/** RFC 8030: how long it lives, how urgent it is, and what replaces what. */
const webPushHeaders = v.pipe(
  textMap,
  v.check(({ TTL }) => TTL === undefined || /^\d+$/.test(TTL), 'has a TTL that is no number'),
  v.check(
    ({ Urgency }) => Urgency === undefined || /^(very-low|low|normal|high)$/.test(Urgency),
    'has an Urgency of no kind',
  ),
  v.check(
    ({ Topic }) => Topic === undefined || /^[A-Za-z0-9_-]{1,32}$/.test(Topic),
    'has a Topic that is no topic',
  ),
)

const messageSchema = v.pipe(
  v.strictObject({
    data: v.exactOptional(dataSchema),
    notification: v.exactOptional(
      v.strictObject({
        title: v.exactOptional(v.string()),
        body: v.exactOptional(v.string()),
        image: v.exactOptional(v.string()),
      }),
    ),
    android: v.exactOptional(
      v.strictObject({
        collapse_key: v.exactOptional(v.string()),
        priority: v.exactOptional(v.picklist(['NORMAL', 'HIGH', 'normal', 'high'])),
        ttl: v.exactOptional(duration),
        restricted_package_name: v.exactOptional(v.string()),
        data: v.exactOptional(dataSchema),
        notification: v.exactOptional(struct),
        fcm_options: v.exactOptional(v.strictObject({ analytics_label: label })),
        direct_boot_ok: v.exactOptional(v.boolean()),
        bandwidth_constrained_ok: v.exactOptional(v.boolean()),
        restricted_satellite_ok: v.exactOptional(v.boolean()),
      }),
    ),
    webpush: v.exactOptional(
      v.strictObject({
        headers: v.exactOptional(webPushHeaders),
        data: v.exactOptional(dataSchema),
        notification: v.exactOptional(struct),
        fcm_options: v.exactOptional(
          v.strictObject({
            link: v.exactOptional(v.pipe(v.string(), v.startsWith('https://'))),
            analytics_label: v.exactOptional(label),
          }),
        ),
      }),
    ),
    apns: v.exactOptional(
      v.strictObject({
        headers: v.exactOptional(textMap),
        payload: v.exactOptional(struct),
        fcm_options: v.exactOptional(
          v.strictObject({
            analytics_label: v.exactOptional(label),
            image: v.exactOptional(v.string()),
          }),
        ),
        live_activity_token: v.exactOptional(v.string()),
      }),
    ),
    fcm_options: v.exactOptional(v.strictObject({ analytics_label: v.exactOptional(label) })),
    token: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
    topic: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-zA-Z0-9-_.~%]+$/, 'is no topic'))),
    condition: v.exactOptional(v.string()),
  }),
  v.check(
    ({ token, topic, condition }) =>
      [token, topic, condition].filter((target) => target !== undefined).length === 1,
    'needs exactly one of token, topic and condition',
  ),
)
export type WireMessage = v.InferOutput<typeof messageSchema>

/** The whole body of a call. */
export const sendRequestSchema = v.strictObject({
  validate_only: v.exactOptional(v.boolean()),
  message: messageSchema,
})
