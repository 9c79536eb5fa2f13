import { join } from 'node:path'
import { build } from 'esbuild'
import type { Reply } from '../message.ts'
import { cardPage, walletPage } from './frame/pages.ts'

const scripts: Record<string, string> = {
  '/js/stripe.js': 'page/stripe.ts',
  '/js/card.js': 'frame/card-frame.ts',
  '/js/wallet.js': 'frame/wallet-frame.ts',
}
const pages: Record<string, () => string> = {
  '/js/card.html': cardPage,
  '/js/wallet.html': walletPage,
}
const bundled = new Map<string, Promise<string>>()

/** The stand-in for Stripe.js and its frames; undefined for any other path. Scripts are bundled when first asked for. */
export async function serveJs(method: string, address: string): Promise<Reply | undefined> {
  const [path = ''] = address.split('?', 1)
  const page = pages[path]
  const entry = scripts[path]
  if (method !== 'GET' || (!page && !entry)) return undefined
  const headers = {
    'content-type': `${page ? 'text/html' : 'text/javascript'}; charset=utf-8`,
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'cross-origin',
  }
  return { status: 200, headers, body: page ? page() : await bundle(path, entry ?? '') }
}

function bundle(path: string, entry: string): Promise<string> {
  const made = bundled.get(path) ?? bundleNow(entry)
  bundled.set(path, made)
  return made
}

async function bundleNow(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
