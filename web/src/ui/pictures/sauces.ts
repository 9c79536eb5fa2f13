/** A sauce as seen between the cheese: its rim, its middle, and what swims in it. */
export interface SauceLook {
  rim: string
  skin: string
  flecks: string
}

const sauces: readonly (readonly [words: RegExp, look: SauceLook])[] = [
  [/barbecue|bbq/, { rim: '#4d1808', skin: '#7d2e12', flecks: '#b0562a' }],
  [
    /alfredo|white|cream|bechamel|garlic|ranch/,
    { rim: '#d6b26c', skin: '#fdf5e2', flecks: '#8d8a4a' },
  ],
  [/pesto/, { rim: '#3f5a16', skin: '#7d9a35', flecks: '#c3d07a' }],
  [/chipotle|buffalo|harissa/, { rim: '#8a2f0e', skin: '#c9571f', flecks: '#f09a54' }],
  [/thai|chilli|chili/, { rim: '#b53a12', skin: '#ec7a35', flecks: '#b21d0c' }],
  [/olive-oil/, { rim: '#c79f3a', skin: '#ecd07c', flecks: '#8a9a3a' }],
]

const tomato: SauceLook = { rim: '#8f1a0c', skin: '#cd3a20', flecks: '#ec6c49' }

/** The look of a sauce by the words in its id; what is unknown looks like tomato. */
export const sauceLookOf = (id: string): SauceLook =>
  sauces.find(([words]) => words.test(id))?.[1] ?? tomato
