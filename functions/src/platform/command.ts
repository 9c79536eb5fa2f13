import type { Person } from '@forno/domain/access/roles'
import type { Command, InputOf, OutputOf } from '@forno/domain/commands/command'
import { read } from '@forno/domain/refusal/invalid'
import type { Result } from '@forno/domain/refusal/refusal'
import type { Context } from './context.ts'

/** Who asks, in which world. */
export interface Asked<Who> {
  person: Who
  ctx: Context
  /** Says which order this is about, for the log: also when it goes wrong afterwards. */
  about: (order: string) => void
}

/** A command with what it decides and saves, ready for any door. */
export interface Handler {
  command: Command
  /** Reads raw input strictly, then decides. Roles have been checked before. */
  answer: (raw: unknown, asked: Asked<Person | null>) => Promise<Result<unknown>>
}

/** Handles a command that visitors may give too. */
export const handleForAnyone = <C extends Command>(
  command: C,
  decide: (input: InputOf<C>, asked: Asked<Person | null>) => Promise<Result<OutputOf<C>>>,
): Handler => ({
  command,
  answer: async (raw, asked) => {
    const input = read(command.input, raw)
    return input.ok ? decide(input.value, asked) : input
  },
})

/** Handles a command that only people who are signed in may give. */
export function handle<C extends Command>(
  command: C,
  decide: (input: InputOf<C>, asked: Asked<Person>) => Promise<Result<OutputOf<C>>>,
): Handler {
  if (command.roles.includes('visitor')) throw new Error(`${command.name} is for visitors too`)
  return handleForAnyone(command, async (input, asked) => {
    if (!asked.person) throw new Error(`${command.name} was let in without a person`)
    return decide(input, { ...asked, person: asked.person })
  })
}
