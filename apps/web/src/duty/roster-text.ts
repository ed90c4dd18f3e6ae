import type { Roster } from '@readroom/contracts'
import type { Words } from '@readroom/messages'

export function rosterText({ roster, name }: Roster, t: Words): string {
	if (roster === 'network') return t.duty.network
	return roster === 'hospital' ? t.duty.hospital({ name: name ?? '' }) : (name ?? '')
}
