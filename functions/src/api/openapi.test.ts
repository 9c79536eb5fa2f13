import { commands } from '@forno/domain/commands/all'
import { aMenu } from '@forno/domain/testing/a-menu'
import { anOrder } from '@forno/domain/testing/an-order'
import { Validator } from '@seriousme/openapi-schema-validator'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { openApi } from './openapi.ts'

const list = Object.values(commands)
const operationSchema = v.looseObject({
  operationId: v.string(),
  summary: v.string(),
  'x-roles': v.array(v.string()),
  security: v.array(v.record(v.string(), v.array(v.string()))),
  parameters: v.optional(
    v.array(v.looseObject({ name: v.string(), in: v.picklist(['path', 'query']) })),
    [],
  ),
})
const documentSchema = v.looseObject({
  paths: v.record(v.string(), v.record(v.string(), operationSchema)),
  components: v.looseObject({ schemas: v.record(v.string(), v.unknown()) }),
})
const read = () => v.parse(documentSchema, JSON.parse(JSON.stringify(openApi(list))))

describe('the description of the API', () => {
  it('is OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...openApi(list) })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('has every command once, with its sentence and its roles', () => {
    const operations = Object.values(read().paths).flatMap((methods) => Object.values(methods))
    const names = operations.map(({ operationId }) => operationId)
    expect(names.toSorted()).toEqual(Object.keys(commands).toSorted())
    for (const command of list) {
      const operation = operations.find(({ operationId }) => operationId === command.name)
      expect(operation?.summary).toBe(command.summary)
      expect(operation?.['x-roles']).toEqual(command.roles)
      const open = operation?.security.some((way) => Object.keys(way).length === 0)
      expect(open).toBe(command.roles.some((role) => role === 'visitor'))
    }
  })

  it('declares every name of a path, and nothing twice', () => {
    for (const [path, methods] of Object.entries(read().paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters } of Object.values(methods)) {
        const names = parameters.map(({ name }) => name)
        expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(
          inPath,
        )
        expect(new Set(names).size).toBe(names.length)
      }
    }
  })

  it('points to no shape that is not there, and describes none that nobody uses', () => {
    const text = JSON.stringify(openApi(list))
    const used = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, n]) => n)
    expect(text.split('"$ref"').length - 1).toBe(used.length)
    expect(new Set(used)).toEqual(new Set(Object.keys(read().components.schemas)))
  })
})

it('what is sent fits what is described', () => {
  expect(v.is(commands.readMenu.output, aMenu())).toBe(true)
  expect(v.is(commands.readOrder.output, anOrder())).toBe(true)
})
