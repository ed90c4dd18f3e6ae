import { create } from 'zustand'

const STORED = 'readroom.sound'

export const useStatSound = create<{ readonly isOn: boolean; readonly toggle: () => void }>((set, get) => ({
	isOn: localStorage.getItem(STORED) !== 'off',
	toggle: () => {
		const isOn = !get().isOn
		localStorage.setItem(STORED, isOn ? 'on' : 'off')
		set({ isOn })
		if (isOn) playStatSound()
	},
}))

/** Two things told of at one time sound once. */
const APART_MS = 3_000
let lastPlayedAt = Number.NEGATIVE_INFINITY

/** Two short rising tones, twice: heard across a room, no file to load. Silent until the page was touched once. */
export function playStatSound(): void {
	if (!useStatSound.getState().isOn || performance.now() - lastPlayedAt < APART_MS) return
	lastPlayedAt = performance.now()
	const audio = new AudioContext()
	const volume = audio.createGain()
	volume.gain.value = 0.15
	volume.connect(audio.destination)
	for (const [index, hertz] of [660, 880, 660, 880].entries()) {
		const tone = audio.createOscillator()
		tone.frequency.value = hertz
		tone.connect(volume)
		tone.start(audio.currentTime + index * 0.22)
		tone.stop(audio.currentTime + index * 0.22 + 0.16)
		if (index === 3) tone.addEventListener('ended', () => void audio.close())
	}
}
