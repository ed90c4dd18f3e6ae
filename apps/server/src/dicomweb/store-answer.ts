import type { DicomJsonObject } from '../database/tables.ts'
import type { FailedInstance, StoredInstance, StoreResult } from './store-instances.ts'

/** 200 all stored, 202 some, 409 none (PS3.18 table 10.5.3-1). */
export function storeStatus({ stored, failed }: StoreResult): 200 | 202 | 409 {
	if (failed.length === 0) return 200
	return stored.length > 0 ? 202 : 409
}

/** The Store Instances Response Module (PS3.18 section I.2). @param baseUrl of this server */
export function storeAnswer({ stored, failed }: StoreResult, baseUrl: string): DicomJsonObject {
	const studies = new Set(stored.map(({ studyInstanceUid }) => studyInstanceUid))
	const [study] = studies
	const named = failed.filter(({ sopInstanceUid }) => sopInstanceUid !== undefined)
	const nameless = failed.filter(({ sopInstanceUid }) => sopInstanceUid === undefined)
	return {
		...(study !== undefined &&
			studies.size === 1 && { '00081190': { vr: 'UR', Value: [`${baseUrl}/dicom-web/studies/${study}`] } }),
		...sequence(
			'00081198',
			named.map((one) => ({ ...references(one), ...failure(one) })),
		),
		...sequence('0008119A', nameless.map(failure)),
		...sequence(
			'00081199',
			stored.map((one) => ({ ...references(one), '00081190': { vr: 'UR', Value: [retrieveUrl(one, baseUrl)] } })),
		),
	}
}

function references({ sopClassUid, sopInstanceUid }: Pick<FailedInstance, 'sopClassUid' | 'sopInstanceUid'>) {
	return {
		'00081150': { vr: 'UI', ...(sopClassUid !== undefined && { Value: [sopClassUid] }) },
		'00081155': { vr: 'UI', Value: [sopInstanceUid] },
	}
}

/** Failure Reason, and in Failed Attributes Sequence which attributes still identify, by tag and keyword. */
function failure({ failureReason, failedAttributes }: FailedInstance): DicomJsonObject {
	return {
		'00081197': { vr: 'US', Value: [failureReason] },
		...sequence(
			'00741048',
			failedAttributes.map(({ tag, keyword }) => ({
				...(tag > 0 && { '00720026': { vr: 'AT', Value: [tag.toString(16).toUpperCase().padStart(8, '0')] } }),
				'00820019': { vr: 'LO', Value: [keyword] },
			})),
		),
	}
}

function sequence(tag: string, items: readonly DicomJsonObject[]): DicomJsonObject {
	return items.length === 0 ? {} : { [tag]: { vr: 'SQ', Value: [...items] } }
}

function retrieveUrl({ studyInstanceUid, seriesInstanceUid, sopInstanceUid }: StoredInstance, baseUrl: string): string {
	return `${baseUrl}/dicom-web/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`
}
