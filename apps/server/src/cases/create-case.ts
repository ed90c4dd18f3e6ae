import type { CaseDraft, CaseId, ReadingCase } from '@readroom/contracts'
import { recordAudit } from '../audit/index.ts'
import { newId } from '../ids.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { freeLabel } from './case-label.ts'
import { insertCase } from './cases.queries.ts'
import { writeDraft } from './change-case.ts'
import { showCase } from './show-case.ts'

/**
 * Begins a draft that only its poster sees.
 *
 * @throws Problem `request-invalid` where the draft names a group or people that the poster cannot name
 */
export async function createCase(services: Services, reader: Reader, draft: CaseDraft): Promise<ReadingCase> {
	return services.database.transaction().execute(async (tx) => {
		const now = services.clock.now()
		const caseId = newId<CaseId>(now)
		await insertCase(tx, {
			id: caseId,
			// The modality is known once there are images; posting names the case for good.
			label: await freeLabel(tx, 'OT'),
			poster_id: reader.id,
			hospital_id: reader.hospitalId,
			status: 'draft',
			created_at: now,
		})
		await writeDraft(tx, reader, caseId, draft)
		const created = await showCase(tx, reader, caseId)
		await recordAudit(tx, { at: now, action: 'case-created', personId: reader.id, caseId, address: reader.address })
		return created
	})
}
