import type { AnswerOf, CaseId, listSpoken as contract } from '@readroom/contracts'
import { caseForReader, noteLook } from '../cases/index.ts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { listSpokenOn } from './spoken.queries.ts'

/**
 * What readers told the poster at once: all of it to him, to a reader what he said himself.
 *
 * @throws Problem `case-not-found`
 */
export async function listSpoken(
	services: Services,
	reader: Reader,
	caseId: CaseId,
): Promise<AnswerOf<typeof contract>> {
	const { part } = await caseForReader(services.database, reader, caseId)
	const spoken = await listSpokenOn(services.database, caseId)
	const shown = spoken.filter(({ reader_id }) => part === 'poster' || reader_id === reader.id)
	if (shown.length > 0 && part === 'poster') await noteLook(services, reader, caseId, 'opinions-read')
	return {
		items: shown.map(({ reader_id, name, title, hospital_name, is_blind, text, spoken_at }) => ({
			reader: { id: reader_id, name, title, hospitalName: hospital_name },
			isMine: reader_id === reader.id,
			isBlind: is_blind,
			text,
			spokenAt: spoken_at.toISOString(),
		})),
		next: null,
	}
}
