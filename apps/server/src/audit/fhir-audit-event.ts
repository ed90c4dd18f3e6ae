import type { AuditAction } from '@readroom/contracts'
import type { ExportedRow } from './audit.queries.ts'

/** What a line did, in the words of FHIR (audit-event-action): created, read, updated, deleted, executed. */
type Deed = 'C' | 'R' | 'U' | 'D' | 'E'

const DEED_BY_END: readonly (readonly [string, Deed])[] = [
	['-read', 'R'],
	['-opened', 'R'],
	['-exported', 'R'],
	['-withdrawn', 'D'],
	['-revoked', 'D'],
	['-changed', 'U'],
	['-revised', 'U'],
	['-lowered', 'U'],
	['-widened', 'U'],
	['-posted', 'C'],
	['-created', 'C'],
	['-made', 'C'],
	['-stored', 'C'],
	['-recorded', 'C'],
	['-registered', 'C'],
	['-raised', 'C'],
]

const REFUSALS: ReadonlySet<AuditAction> = new Set([
	'images-refused',
	'sign-in-refused',
	'share-refused',
	'access-refused',
])

/**
 * A line of the audit as an AuditEvent (FHIR R4, hl7.org/fhir/R4/auditevent.html). Hash and hash of the line before go with
 * it, so that the chain can be followed in the export too.
 */
export function fhirAuditEvent(row: ExportedRow): object {
	return {
		resourceType: 'AuditEvent',
		id: `audit-${row.sequence}`,
		type: { system: 'http://dicom.nema.org/resources/ontology/DCM', ...typeOf(row.action) },
		subtype: [{ system: 'urn:readroom:audit-action', code: row.action }],
		action: DEED_BY_END.find(([end]) => row.action.endsWith(end))?.[1] ?? 'E',
		recorded: row.at.toISOString(),
		outcome: REFUSALS.has(row.action) ? '4' : '0',
		agent: [agentOf(row)],
		source: { observer: { display: 'Reading Room' } },
		entity: [...caseOf(row), lineOf(row)],
	}
}

/** Codes of DICOM PS3.16 for who signs in, what is seen, and everything else that is done. */
function typeOf(action: AuditAction): { code: string; display: string } {
	if (action.startsWith('images-')) return { code: '110103', display: 'DICOM Instances Accessed' }
	if (action.startsWith('sign-in') || action === 'person-signed-in')
		return { code: '110114', display: 'User Authentication' }
	if (action.startsWith('audit-')) return { code: '110101', display: 'Audit Log Used' }
	return { code: '110110', display: 'Patient Record' }
}

function agentOf({ person_id, person_name, address }: ExportedRow): object {
	return {
		...(person_id !== null && {
			who: { identifier: { system: 'urn:readroom:person', value: person_id }, display: person_name ?? undefined },
		}),
		requestor: true,
		network: { address, type: '2' },
	}
}

function caseOf({ case_id, case_label }: ExportedRow): object[] {
	if (case_id === null) return []
	const what = { identifier: { system: 'urn:readroom:case', value: case_id }, display: case_label ?? undefined }
	return [{ what }]
}

/** The line itself: its place in the chain, and what it says beside who, when and which case. */
function lineOf({ sequence, detail, previous_hash, hash }: ExportedRow): object {
	const said = Object.entries(detail).map(([type, value]) => ({ type, valueString: String(value) }))
	return {
		what: { identifier: { system: 'urn:readroom:audit', value: String(sequence) } },
		detail: [
			...said,
			{ type: 'previousHash', valueString: previous_hash.toString('hex') },
			{ type: 'hash', valueString: hash.toString('hex') },
		],
	}
}
