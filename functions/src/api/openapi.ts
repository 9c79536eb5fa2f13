import type { Command } from '@forno/domain/commands/command'
import { jsonSchemaOf, namedSchemas, without } from './json-schema.ts'

const json = (schema: object) => ({ 'application/json': { schema } })

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** The OpenAPI 3.1 description of all commands as REST routes, made from their definitions alone. */
export function openApi(commands: readonly Command[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const command of commands) {
    const { path, method } = command.rest
    paths[path] = { ...paths[path], [method]: operation(command) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Forno',
      version: '1',
      description:
        'Everything the shop can be asked, with the same rules as the app. Amounts are whole cents, times are ' +
        'milliseconds since 1970 UTC, places are [longitude, latitude]. Refusals name the field they concern ' +
        'and what to do next.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An id token of Firebase Authentication.',
        },
      },
    },
  }
}

function operation(command: Command): object {
  const { path, method } = command.rest
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const input = jsonSchemaOf(command.input)
  const rest = without(input, inPath)
  const fields = Object.entries(rest.properties ?? {})
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: 'path',
      required: true,
      schema: input.properties?.[name] ?? {},
    })),
    ...(method === 'get' ? fields : []).map(([name, schema]) => ({
      name,
      in: 'query',
      required: rest.required?.includes(name) ?? false,
      schema,
    })),
  ]
  const forVisitors = command.roles.includes('visitor')
  return {
    operationId: command.name,
    summary: command.summary,
    'x-roles': command.roles,
    security: forVisitors ? [{}, { bearer: [] }] : [{ bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'get' ? {} : { requestBody: { required: true, content: json(rest) } }),
    responses: {
      200: { description: 'Done.', content: json(jsonSchemaOf(command.output)) },
      '4XX': refused('Refused; the status says why and the refusals say what to do.'),
      503: refused('Not now: the same request may be sent again, after Retry-After seconds.'),
    },
  }
}
