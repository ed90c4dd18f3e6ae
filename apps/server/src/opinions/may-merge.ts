import type { CaseForReader } from '../cases/index.ts'
import type { Database } from '../database/database.ts'
import { roleIn } from '../groups/index.ts'
import type { Reader } from '../people/index.ts'

/**
 * Whether the reader may say which concepts of a case are one: its poster, the administrators of his hospital, owners
 * and moderators of the group it was posted to.
 */
export async function mayMerge(database: Database, reader: Reader, readingCase: CaseForReader): Promise<boolean> {
	if (readingCase.part === 'poster') return true
	if (reader.isHospitalAdmin && readingCase.hospital_id === reader.hospitalId) return true
	if (readingCase.visibility !== 'group' || readingCase.group_id === null) return false
	const role = await roleIn(database, readingCase.group_id, reader.id)
	return role === 'owner' || role === 'moderator'
}
