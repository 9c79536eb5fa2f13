import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Figures, Task } from './figures.ts'

type Answer = { ready?: true; figures?: Figures; problem?: string }

/**
 * Plays tasks in child processes, so many at a time, so that one core's garbage does not stop another's clock.
 * `done` hears of each as it ends. The first problem ends everything.
 */
export async function playAll(
  tasks: readonly Task[],
  { tools, atATime }: { tools: string; atATime: number },
  done: (task: Task, figures: Figures) => void,
): Promise<void> {
  const waiting = tasks.values()
  const children: ChildProcess[] = []
  const runOne = () =>
    new Promise<void>((resolve, reject) => {
      const child = fork(path.join(import.meta.dirname, 'play.ts'), [tools])
      children.push(child)
      let task: Task | undefined
      child.on('message', ({ figures, problem }: Answer) => {
        if (problem !== undefined) reject(new Error(`${task?.policy} on ${task?.name}: ${problem}`))
        if (task && figures) done(task, figures)
        task = waiting.next().value
        if (task) child.send(task)
        else child.disconnect()
      })
      child.on('error', reject)
      child.on('exit', (code) =>
        code ? reject(new Error(`A child ended with ${code}`)) : resolve(),
      )
    })
  try {
    await Promise.all(Array.from({ length: atATime }, runOne))
  } finally {
    for (const child of children) child.kill()
  }
}
