import type { Command } from '@forno/domain/commands/command'
import { handleForAnyone, type Handler } from './command.ts'

/** Holds the place of a handler while it is being written. */
export const notBuilt = (command: Command): Handler =>
  handleForAnyone(command, async () => {
    throw new Error(`${command.name} is not built yet`)
  })
