import {
  accessTable,
  type CollectionPath,
  collectionPaths,
  type Grants,
  type Operation,
  operations,
  type Scope,
} from '@forno/domain/access/access-table'
import { type Role, roles } from '@forno/domain/access/roles'
import { commands } from '@forno/domain/commands/all'
import type { Command } from '@forno/domain/commands/command'
import { code, madeFrom, page, table } from './markdown.ts'

/** Each scope in the table's cells, and what it means. */
const scopeWords: Record<Scope, string> = {
  any: 'every document',
  own: 'their own, by uid; orders and events by `customer`, trails by `driver`',
  store: 'those of a shop where their token has this role',
  assigned:
    'live orders they are the driver of (`activeDriver`), and runs they have or are asked about (`shownTo`), at a shop where their token has this role',
  watched:
    'the driver who is bringing their order: they are among `watchers` and `watchedUntil` is to come',
  link: "whoever knows the document's id, until `expiresAt`",
}

const roleWords: Record<Role, string> = {
  visitor: 'not signed in',
  guest: 'signed in without an account',
  customer: 'signed in with an account',
  cook: 'makes the pizza, at a shop',
  driver: 'brings it, for a shop',
  manager: 'runs a shop',
  admin: 'looks after every shop and says who works where',
}

/** docs/access.md: who may do what, through the database and through commands. */
export const accessPage = (): string =>
  page(
    '# Who may do what',
    madeFrom('domain/src/access/access-table.ts', 'domain/src/commands/all.ts'),
    roles.map((role) => `- **${role}**: ${roleWords[role]}`).join('\n'),
    'A person has every role that their token gives them, and is a guest or a customer besides.',
    '## In the database, from a browser',
    'What the rules let through. An operation that is missing here, or has a dash, is refused. Every list needs a `limit` of at most 100.',
    table(
      ['collection', 'operations', ...roles],
      collectionPaths.flatMap((path) => rowsOf(path)),
    ),
    Object.entries(scopeWords)
      .map(([scope, words]) => `- *${scope}*: ${words}`)
      .join('\n'),
    '## Through a command',
    'Who may ask at all. Whether this order, this shop, this moment allows it is decided with the data at hand.',
    table(
      ['command', 'REST', ...roles, 'what it does'],
      Object.values(commands).map((command) => commandRow(command)),
    ),
  )

/** One row for operations that are granted alike; a single dashed one for a collection that is closed. */
function rowsOf(path: CollectionPath): string[][] {
  const groups: { cells: string[]; operations: Operation[] }[] = []
  for (const operation of operations) {
    const cells = cellsOf(accessTable[path][operation])
    if (cells.every((cell) => cell === nothing)) continue
    const alike = groups.find((group) => group.cells.join() === cells.join())
    if (alike) alike.operations.push(operation)
    else groups.push({ cells, operations: [operation] })
  }
  if (groups.length === 0) return [[code(path), 'none', ...cellsOf({})]]
  return groups.map((group) => [code(path), group.operations.join(', '), ...group.cells])
}

const nothing = '–'
const cellsOf = (grants: Grants): string[] => roles.map((role) => grants[role] ?? nothing)

const commandRow = ({ name, summary, rest, roles: may }: Command): string[] => [
  code(name),
  code(`${rest.method.toUpperCase()} ${rest.path}`),
  ...roles.map((role) => (may.includes(role) ? 'yes' : nothing)),
  summary,
]
