// Opens a page in the person's browser, where there is one.
import { spawn } from 'node:child_process'

/** The program that opens a URL here; none on a server or in CI. */
export function opener(platform, env) {
  if (env.CI) return undefined
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
}

/** Tries, and is silent when it cannot: the URL is printed anyway. */
export function openBrowser(url) {
  const [command, ...args] = opener(process.platform, process.env) ?? []
  if (!command) return
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
