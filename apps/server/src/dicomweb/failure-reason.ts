/**
 * Why an instance was not stored, as Failure Reason (0008,1197) says it (PS3.18 table I.2-2, PS3.7 annex C).
 *
 * The standard knows no reason "still identifies the patient"; PS3.4 table B.2-1 leaves C000 to CFFF to the receiver, and
 * docs/dicom-conformance.md says what C200 means here.
 */
export const FAILURE_REASON = {
	/** The store could not be completed; sending again may help. */
	processingFailure: 0x0110,
	/** This SOP Instance UID is on record with other content or another parent, or the study is another person's. */
	duplicateInstance: 0x0111,
	sopClassNotSupported: 0x0122,
	/** No image of its SOP class, or of another study than the URL says. */
	doesNotMatchSopClass: 0xa900,
	cannotUnderstand: 0xc000,
	transferSyntaxNotSupported: 0xc122,
	identifiesPatient: 0xc200,
} as const

export type FailureReason = (typeof FAILURE_REASON)[keyof typeof FAILURE_REASON]

/** What the record of refused instances and the log call each. */
export function failureName(reason: FailureReason): string {
	return Object.entries(FAILURE_REASON).find(([, value]) => value === reason)?.[0] ?? 'unknown'
}
