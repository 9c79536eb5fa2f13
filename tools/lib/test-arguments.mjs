// What may stand after `npm test --`.
import { parseArgs } from 'node:util'
import { Trouble } from './say.mjs'

/** In the order they run. The first five need no emulators; `campaign` is left to the whole run. */
export const stageNames = [
  'format',
  'lint',
  'types',
  'unit',
  'campaign',
  'rules',
  'emulator',
  'journeys',
]
const cheapStages = ['format', 'lint', 'types', 'unit']

/**
 * @param {string[]} args what comes after a further `--` goes to the test program, for example a file name
 * @returns {{ stages: string[], rest: string[] }}
 */
export function readTestArguments(args) {
  const cut = args.indexOf('--')
  const ours = cut < 0 ? args : args.slice(0, cut)
  const rest = cut < 0 ? [] : args.slice(cut + 1)
  const { fast, only } = parse(ours)
  const unknown = only.find((name) => !stageNames.includes(name))
  if (unknown)
    throw new Trouble(`There is no stage "${unknown}".`, `Stages are ${stageNames.join(', ')}.`)
  if (rest.length > 0 && only.length !== 1) {
    throw new Trouble(
      'What comes after -- goes to one test program: say which.',
      'For example: npm test -- --only unit -- pricing',
    )
  }
  const wanted = only.length > 0 ? only : fast ? cheapStages : stageNames
  return { stages: stageNames.filter((name) => wanted.includes(name)), rest }
}

function parse(args) {
  const options = {
    fast: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  }
  try {
    const { fast, only } = parseArgs({ args, options, strict: true }).values
    return { fast, only: only.flatMap((names) => names.split(',')) }
  } catch (error) {
    throw new Trouble(error.message, 'Known are --fast and --only <stage>[,<stage>].')
  }
}
