import type { AddressChannel } from '@readroom/contracts'

/** Pages to one place go a few at a time, so that a slow one holds up nobody else's. */
export function queueOf(channel: AddressChannel, destination: string): string {
	return URL.canParse(destination) ? `${channel} ${new URL(destination).host}` : channel
}
