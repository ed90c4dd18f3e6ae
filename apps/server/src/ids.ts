import { randomBytes, randomUUID } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562 section 5.7): milliseconds in front, so that rows of one time lie together, and 74
 * random bits behind, so that nothing is found by counting.
 *
 * The type parameter is the branded id that the caller is making.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what the id names
export function newId<Id extends string = string>(now: Date = new Date()): Id {
	const bytes = randomBytes(16)
	bytes.writeUIntBE(now.getTime(), 0, 6)
	bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
	bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
	const hex = bytes.toString('hex')
	// The brand says what the id names; a fresh id names whatever its maker says.
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id
}

/** Names one request in the log and in the problem it is answered with. */
export function newRequestId(): string {
	return randomUUID()
}
