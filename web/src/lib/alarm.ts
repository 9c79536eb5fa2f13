let audio: AudioContext | null = null

/** Whether sounds can be heard: browsers let a page make them only once somebody has touched it. */
export const canSound = (): boolean => audio?.state === 'running'

/** To be called from a press: from then on the page may sound. */
export async function unlockSound(): Promise<void> {
  const Context = globalThis.AudioContext as typeof AudioContext | undefined
  if (!Context) return
  audio ??= new Context()
  await audio.resume().catch(() => undefined)
}

/** Two tones, and a short shake where the device can. */
export function ring(): void {
  // Safari has no vibrate, whatever the types say.
  const { vibrate } = navigator as { vibrate?: Navigator['vibrate'] }
  vibrate?.call(navigator, [200, 100, 200])
  if (!audio || audio.state !== 'running') return
  for (const [begin, frequency] of [
    [0, 880],
    [0.22, 1175],
  ] as const) {
    const tone = audio.createOscillator()
    const loudness = audio.createGain()
    tone.frequency.value = frequency
    loudness.gain.setValueAtTime(0.25, audio.currentTime + begin)
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + begin + 0.2)
    tone.connect(loudness).connect(audio.destination)
    tone.start(audio.currentTime + begin)
    tone.stop(audio.currentTime + begin + 0.21)
  }
}
