import type { CaseId, SeriesInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import type { Reader } from '../people/index.ts'
import type { Services } from '../services.ts'
import { RecentOnce } from './recent-once.ts'
import { recordAudit } from './record.ts'

/** Scrolling through a series is one look. */
const ONE_LOOK_MS = 10 * 60 * 1000

const recentLooks = new RecentOnce(ONE_LOOK_MS)

/** Writes down that a reader, or somebody with a link, looks at a series. Wait for it before the first byte of an image is sent. */
export async function recordImageLook(
	services: Pick<Services, 'database' | 'clock'>,
	by: Pick<Reader, 'id' | 'address'> | { readonly viewId: string; readonly address: string },
	look: {
		readonly studyInstanceUid: StudyInstanceUid
		readonly seriesInstanceUid: SeriesInstanceUid
		/** Absent where the reader looks at what he has uploaded and not posted yet. */
		readonly caseId?: CaseId | undefined
	},
): Promise<void> {
	const at = services.clock.now()
	const { studyInstanceUid, seriesInstanceUid, caseId } = look
	await recentLooks.run(`${'id' in by ? by.id : by.viewId} ${caseId} ${seriesInstanceUid}`, at, () =>
		services.database.transaction().execute((tx) =>
			recordAudit(tx, {
				at,
				action: 'images-read',
				...('id' in by && { personId: by.id }),
				...(caseId !== undefined && { caseId }),
				detail: { studyInstanceUid, seriesInstanceUid, ...('viewId' in by && { shareViewId: by.viewId }) },
				address: by.address,
			}),
		),
	)
}
