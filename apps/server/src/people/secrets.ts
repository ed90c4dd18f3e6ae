import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** 256 random bits; only their SHA-256 is ever kept. */
export function newSessionSecret(): string {
	return randomBytes(32).toString('base64url')
}

/** Says what it is, so that one that leaked is found by those who look for such things. */
export function newTokenSecret(): string {
	return `rr_${randomBytes(32).toString('base64url')}`
}

export function secretSha256(secret: string): Buffer {
	return createHash('sha256').update(secret).digest()
}

/** Argon2id, with the cost that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, 2 passes. */
export async function hashPassword(password: string): Promise<string> {
	return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

let nobodysHash: Promise<string> | undefined

/** Whether the password is right. Where there is no such account, the same work is done for the answer no. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
	nobodysHash ??= hashPassword(newSessionSecret())
	const isRight = await verify(passwordHash ?? (await nobodysHash), password)
	return passwordHash !== undefined && isRight
}
