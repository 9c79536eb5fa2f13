import * as v from 'valibot'
import { signedIn, staffRoleSchema } from '../access/roles.ts'
import { slugSchema } from '../menu/ids.ts'
import { languageSchema } from '../words/languages.ts'
import { defineCommand } from './command.ts'
import { mailSchema } from './mail-schema.ts'

/** Where in the app a link of a letter leads: a path of our own, never another site. */
const pathSchema = v.pipe(v.string(), v.regex(/^\/[\w/-]{0,100}$/, 'is not a page of ours'))

export const mailSignInLink = defineCommand({
  name: 'mailSignInLink',
  summary:
    'Mails a link that signs in without a password. Says the same whoever the address belongs to, or nobody. Asked for by the guest that every browser can be.',
  roles: signedIn,
  input: v.strictObject({
    email: mailSchema,
    to: pathSchema,
    language: v.exactOptional(languageSchema),
  }),
  output: v.strictObject({ sent: v.literal(true) }),
  rest: { method: 'post', path: '/sign-in-links' },
})

export const mailVerification = defineCommand({
  name: 'mailVerification',
  summary: 'Mails a link that proves the person’s own mail address.',
  roles: signedIn,
  input: v.strictObject({ language: v.exactOptional(languageSchema) }),
  output: v.strictObject({ sent: v.literal(true) }),
  rest: { method: 'post', path: '/verifications' },
})

export const joinGuest = defineCommand({
  name: 'joinGuest',
  summary:
    'Takes over what a guest of this browser has: orders, points, addresses. For who signs in to an account they had.',
  roles: ['customer', 'cook', 'driver', 'manager', 'admin'],
  input: v.strictObject({
    /** The guest’s own id token: who has it was that guest. */
    guestToken: v.pipe(v.string(), v.minLength(20), v.maxLength(8192)),
  }),
  output: v.strictObject({ orders: v.number(), points: v.number() }),
  rest: { method: 'post', path: '/guests' },
})

export const exportMe = defineCommand({
  name: 'exportMe',
  summary: 'Everything the shop knows of the person asking, as one JSON document.',
  roles: signedIn,
  input: v.strictObject({}),
  output: v.strictObject({
    madeAt: v.number(),
    /** By where it stands: collection → documents as they are. */
    data: v.record(v.string(), v.array(v.record(v.string(), v.unknown()))),
  }),
  rest: { method: 'get', path: '/me/export' },
  readOnly: true,
})

export const deleteMe = defineCommand({
  name: 'deleteMe',
  summary:
    'Forgets the person asking for good. What the law wants kept (orders, books) keeps its numbers and loses its names.',
  roles: signedIn,
  input: v.strictObject({ sure: v.literal('delete everything about me') }),
  output: v.strictObject({ by: v.number() }),
  rest: { method: 'post', path: '/me/deletion' },
})

export const inviteStaff = defineCommand({
  name: 'inviteStaff',
  summary: 'Asks somebody by mail to work in a shop.',
  roles: ['admin'],
  input: v.strictObject({
    email: mailSchema,
    name: v.pipe(v.string(), v.trim(), v.minLength(1, 'is missing'), v.maxLength(80)),
    store: slugSchema,
    roles: v.pipe(v.array(staffRoleSchema), v.minLength(1, 'is missing'), v.maxLength(3)),
    language: v.exactOptional(languageSchema),
  }),
  output: v.strictObject({ invitation: v.string(), until: v.number() }),
  rest: { method: 'post', path: '/invitations' },
})

export const acceptInvitation = defineCommand({
  name: 'acceptInvitation',
  summary:
    'Begins to work where one was asked to. The account’s mail address must be the invited one, and proven.',
  roles: signedIn,
  input: v.strictObject({
    invitation: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,64}$/, 'is not an invitation')),
  }),
  output: v.strictObject({ store: slugSchema, roles: v.array(staffRoleSchema) }),
  rest: { method: 'post', path: '/invitations/{invitation}/acceptance' },
})
