import type { Verification } from '@readroom/contracts'

export const VERIFICATION_COLOR: Readonly<Record<Verification, string>> = {
	waiting: 'yellow',
	verified: 'teal',
	suspended: 'red',
}
