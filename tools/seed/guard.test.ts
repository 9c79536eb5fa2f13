import { describe, expect, it } from 'vitest'
import { demoProject } from './guard.ts'

const emulators = {
  GCLOUD_PROJECT: 'demo-forno',
  FIRESTORE_EMULATOR_HOST: '127.0.0.1:1',
  FIREBASE_AUTH_EMULATOR_HOST: '127.0.0.1:2',
}

describe('where the seed may write', () => {
  it('takes emulators of a demo project', () => {
    expect(demoProject(emulators)).toBe('demo-forno')
  })

  it.each([
    ['a project of real people', { GCLOUD_PROJECT: 'forno' }, 'demo projects only'],
    ['no project', { GCLOUD_PROJECT: undefined }, 'demo projects only'],
    ['no Firestore emulator', { FIRESTORE_EMULATOR_HOST: '' }, 'FIRESTORE_EMULATOR_HOST'],
    ['no Auth emulator', { FIREBASE_AUTH_EMULATOR_HOST: undefined }, 'FIREBASE_AUTH_EMULATOR_HOST'],
  ])('refuses %s', (_, changes, words) => {
    expect(() => demoProject({ ...emulators, ...changes })).toThrow(words)
  })
})
