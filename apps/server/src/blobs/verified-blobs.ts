import type { BigIntStats } from 'node:fs'

const LARGEST_COUNT = 200_000

/**
 * Which blobs were seen to be what their names say, and the state of their file then. Any write to a file, a rename or a
 * restored copy changes its inode, size or change time, which programs cannot set back.
 */
export class VerifiedBlobs {
	readonly #states = new Map<string, string>()

	has(sha256: Buffer, stat: BigIntStats): boolean {
		return this.#states.get(keyOf(sha256)) === stateOf(stat)
	}

	add(sha256: Buffer, stat: BigIntStats): void {
		// The oldest goes first; whoever needs it again checks it again.
		if (this.#states.size >= LARGEST_COUNT) this.#states.delete(this.#states.keys().next().value ?? '')
		this.#states.set(keyOf(sha256), stateOf(stat))
	}

	forget(sha256: Buffer): void {
		this.#states.delete(keyOf(sha256))
	}
}

function keyOf(sha256: Buffer): string {
	return sha256.toString('base64')
}

function stateOf({ ino, size, ctimeNs }: BigIntStats): string {
	return `${ino}.${size}.${ctimeNs}`
}
