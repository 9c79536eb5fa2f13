const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
]
const first = (list: typeof browsers, words: string, otherwise: string): string =>
  list.find(([sign]) => sign.test(words))?.[1] ?? otherwise

/** A browser by its own words (`navigator.userAgent`), as its owner would know it: "Chrome on Android". */
export const deviceName = (userAgent: string): string =>
  `${first(browsers, userAgent, 'Browser')} on ${first(systems, userAgent, 'a device')}`
