import { secretSha256 } from '../people/index.ts'

/** Digest of a code under the secret of its link: who has the database alone cannot try all codes. */
export function codeSha256(secret: string, code: string): Buffer {
	return secretSha256(`${secret} ${code}`)
}
