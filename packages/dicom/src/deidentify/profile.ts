import { profileRows } from '../generated/profile.ts'

/** A row of PS3.15 table E.1-1 with the options used here. */
export interface ProfileRow {
	readonly basic: BasicAction
	/** Clean Descriptors (113105). */
	readonly descriptors: 'C' | undefined
	/** Retain Longitudinal Temporal Information with Modified Dates (113107). */
	readonly dates: 'C' | undefined
	/** Retain Patient Characteristics (113108). */
	readonly characteristics: 'K' | 'C' | undefined
}

export type BasicAction = 'X' | 'Z' | 'D' | 'U' | 'X/Z' | 'X/D' | 'X/Z/D' | 'X/Z/U*' | 'Z/D'

let rows: ReadonlyMap<number, ProfileRow> | undefined

/** What the table says about one attribute; its pattern rows (private, curves, overlays) are rules of their own. */
export function profileRow(tag: number): ProfileRow | undefined {
	rows ??= unpack()
	return rows.get(tag)
}

export function profileTags(): Iterable<number> {
	rows ??= unpack()
	return rows.keys()
}

function unpack(): ReadonlyMap<number, ProfileRow> {
	const unpacked = new Map<number, ProfileRow>()
	for (const [group, tags] of Object.entries(profileRows)) {
		// The generator writes nothing but the action codes of the table's legend.
		const [basic, ...options] = group.split(',') as [BasicAction, ...('C' | 'K' | '')[]]
		const [descriptors, dates, characteristics] = options.map((option) => option || undefined)
		const row = { basic, descriptors: cleaned(descriptors), dates: cleaned(dates), characteristics }
		for (const tag of tags.match(/.{8}/g) ?? []) unpacked.set(Number.parseInt(tag, 16), row)
	}
	return unpacked
}

function cleaned(option: 'C' | 'K' | undefined): 'C' | undefined {
	return option === 'C' ? 'C' : undefined
}
