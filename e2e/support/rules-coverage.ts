import * as v from 'valibot'
import { expect, it } from 'vitest'
import type { Rules } from './rules-environment.ts'
import { ownSpans, type Span, spansDeciding } from './rules-reach.ts'

/** Of a collection's expressions, so many at least must have been evaluated by its tests. */
const ENOUGH = 0.95

const placeSchema = v.object({ line: v.number(), currentOffset: v.number(), endOffset: v.number() })
const valuesSchema = v.array(v.object({ value: v.object({ boolValue: v.optional(v.boolean()) }) }))

/** An expression in the emulator's report. Without values it was never evaluated. */
interface Expression {
  sourcePosition?: v.InferOutput<typeof placeSchema> | undefined
  values?: v.InferOutput<typeof valuesSchema> | undefined
  children?: Expression[] | undefined
}
const expressionSchema: v.GenericSchema<Expression> = v.object({
  sourcePosition: v.optional(placeSchema),
  values: v.optional(valuesSchema),
  children: v.optional(v.array(v.lazy(() => expressionSchema))),
})
const reportSchema = v.object({
  rules: v.object({ files: v.tuple([v.object({ content: v.string() })]) }),
  report: v.array(expressionSchema),
})

const withChildren = (one: Expression): Expression[] => [
  one,
  ...(one.children ?? []).flatMap((child) => withChildren(child)),
]
const isIn = (spans: readonly Span[], { sourcePosition: place }: Expression): boolean =>
  spans.some(({ start, end }) => place && place.currentOffset >= start && place.endOffset < end)
const wasTrue = ({ values = [] }: Expression): boolean =>
  values.some(({ value }) => value.boolValue === true)
/** An expression that ends in an error denies, like false. */
const wasNot = ({ values = [] }: Expression): boolean =>
  values.some(({ value }) => value.boolValue !== true)

/**
 * As the last test of a file: everything that decides about this collection has been evaluated by the tests
 * before, and each condition has been seen both to allow and to deny. Says what was missed.
 */
export function testCoverage(path: string, rules: Rules): void {
  it(`every expression that decides about ${path} has been tried`, async () => {
    const { text, report } = await readReport(rules.projectId)
    const say = ({ sourcePosition: place }: Expression) =>
      `${place?.line}: ${text.slice(place?.currentOffset, (place?.endOffset ?? 0) + 1)}`

    const deciding = spansDeciding(text, path)
    const all = report.flatMap((one) => withChildren(one)).filter((one) => isIn(deciding, one))
    const missed = all.filter(({ values }) => !values)
    if (missed.length > 0) console.log(`${path}: never evaluated\n${missed.map(say).join('\n')}`)
    expect(all.length - missed.length).toBeGreaterThanOrEqual(all.length * ENOUGH)

    const conditions = report.filter((one) => isIn(ownSpans(text, path), one))
    expect(conditions.filter((one) => !wasTrue(one)).map(say), 'never true').toEqual([])
    expect(conditions.filter((one) => !wasNot(one)).map(say), 'never false').toEqual([])
  })
}

async function readReport(projectId: string): Promise<{ text: string; report: Expression[] }> {
  const host = process.env['FIRESTORE_EMULATOR_HOST']
  const answer = await fetch(`http://${host}/emulator/v1/projects/${projectId}:ruleCoverage`)
  const { rules, report } = v.parse(reportSchema, await answer.json())
  return { text: rules.files[0].content, report }
}
