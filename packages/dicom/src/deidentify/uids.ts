/**
 * UIDs of the standard itself: SOP classes, transfer syntaxes, well-known frames of reference (PS3.6 annex A). Their numbers are
 * short; anything longer under the same root is somebody's instance.
 */
export function isRegisteredUid(uid: string): boolean {
	return uid.length <= 40 && /^1\.2\.840\.10008(?:\.(?:0|[1-9]\d{0,3})){1,8}$/.test(uid)
}

/** A UUID as UID (PS3.5 B.2), as every replaced UID is. */
export function isUuidUid(uid: string): boolean {
	return /^2\.25\.(?:0|[1-9]\d{0,38})$/.test(uid)
}
