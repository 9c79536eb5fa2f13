import type * as v from 'valibot'
import type { Role } from '../access/roles.ts'

/** How a command is reached over REST. Names in braces are fields of the input. */
export interface RestRoute {
  method: 'get' | 'post' | 'put'
  path: `/${string}`
}

/**
 * One thing that can be asked of the shop, defined once: the callable, the browser's typed client, the REST
 * route and the OpenAPI document are all made from it. What it decides and saves stands in `functions`.
 */
export interface Command<
  Name extends string = string,
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
> {
  name: Name
  /** One sentence for the API's readers. */
  summary: string
  /** Who may ask at all. Finer limits (own order, own shop) are decided with the data at hand. */
  roles: readonly Role[]
  input: Input
  output: Output
  rest: RestRoute
  /** Only looks, changes nothing: may be repeated freely. */
  readOnly?: true
}

export type InputOf<C extends Command> = v.InferOutput<C['input']>
export type OutputOf<C extends Command> = v.InferOutput<C['output']>

/** Defines a command; only there to keep its types exact. */
export const defineCommand = <
  const Name extends string,
  Input extends v.GenericSchema,
  Output extends v.GenericSchema,
>(
  command: Command<Name, Input, Output>,
): Command<Name, Input, Output> => command
