import { expect, it } from 'vitest'
import { missingPackages } from './install.mjs'

const manifests = {
  '': { devDependencies: { vite: '8.3.8' } },
  web: { dependencies: { react: '19.3.1' } },
}
const locked = {
  '': { devDependencies: { vite: '8.3.8' } },
  web: { dependencies: { react: '19.3.1' } },
  'node_modules/vite': { version: '8.3.8' },
  'node_modules/react': { version: '19.3.1' },
  'node_modules/@rolldown/binding-elsewhere': { version: '1.0.0', optional: true },
}
const installed = {
  'node_modules/vite': { version: '8.3.8' },
  'node_modules/react': { version: '19.3.1' },
}

it('has nothing to do when all is there that this system needs', () => {
  expect(missingPackages(manifests, locked, installed)).toBeUndefined()
})

it('installs on a fresh clone', () => {
  expect(missingPackages(manifests, locked, undefined)).toBe('no packages are installed yet')
})

it('installs when the lock names another version', () => {
  const newer = { ...locked, 'node_modules/react': { version: '19.4.0' } }
  expect(missingPackages(manifests, newer, installed)).toMatch(/^react is missing/)
})

it('installs when a workspace asks for something new', () => {
  const asking = { ...manifests, web: { dependencies: { react: '19.3.1', zustand: '5.1.0' } } }
  expect(missingPackages(asking, locked, installed)).toBe('a package.json has changed')
})
