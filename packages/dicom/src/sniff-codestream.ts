const JPEG_BY_FRAME_HEADER = new Map([
	[0xc0, '1.2.840.10008.1.2.4.50'],
	[0xc1, '1.2.840.10008.1.2.4.51'],
	[0xc3, '1.2.840.10008.1.2.4.57'],
	[0xf7, '1.2.840.10008.1.2.4.81'],
])

/**
 * The transfer syntax that a codestream shows by its markers, the more permissive one of a pair: JPEG (ISO/IEC 10918-1
 * B.1.1.3), JPEG-LS (14495-1 C.1.1), JPEG 2000 and HTJ2K, whose headers have a CAP marker (15444-1 A.2, 15444-15 A.3).
 */
export function sniffedTransferSyntax(codestream: Uint8Array): string | undefined {
	if (codestream[0] !== 0xff) return undefined
	if (codestream[1] === 0x4f) return hasCapMarker(codestream) ? '1.2.840.10008.1.2.4.203' : '1.2.840.10008.1.2.4.91'
	if (codestream[1] !== 0xd8) return undefined
	let at = 2
	while (at + 4 <= codestream.length && codestream[at] === 0xff) {
		const syntax = JPEG_BY_FRAME_HEADER.get(codestream[at + 1] ?? 0)
		if (syntax !== undefined) return syntax
		at += 2 + uint16(codestream, at + 2)
	}
	return undefined
}

/** CAP follows SIZ, which follows SOC. */
function hasCapMarker(codestream: Uint8Array): boolean {
	return uint16(codestream, 4 + uint16(codestream, 4)) === 0xff50
}

function uint16(bytes: Uint8Array, at: number): number {
	return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
}
