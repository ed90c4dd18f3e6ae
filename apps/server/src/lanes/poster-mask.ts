import type { PostedAs } from '@readroom/contracts'
import { WORDS } from '@readroom/messages'
import type { Database } from '../database/database.ts'
import type { Reader } from '../people/index.ts'
import { Problem } from '../problem.ts'
import { findMask } from './hospital-settings.queries.ts'

/**
 * What others read instead of the poster's name and hospital: kept with the case, so that it stays what he agreed to.
 *
 * @throws Problem `mask-not-set` where his hospital has not said what masked cases say of it
 */
export async function posterMask(
	database: Database,
	reader: Reader,
	postedAs: PostedAs,
): Promise<{ shown_name: string; shown_place: string }> {
	switch (postedAs) {
		case 'name':
			return { shown_name: '', shown_place: '' }
		case 'role': {
			const title = reader.title === '' ? WORDS[reader.locale].lanes.doctorOnDuty : reader.title
			return { shown_name: title, shown_place: reader.hospitalName }
		}
		case 'masked': {
			const { kind, region } = await findMask(database, reader.hospitalId)
			if (kind === '' || region === '') throw new Problem('mask-not-set')
			return { shown_name: kind, shown_place: region }
		}
	}
}
