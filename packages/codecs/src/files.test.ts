import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { type DicomFile, frameRanges, imageDescription, readDicomFile, text, writeDicomFile } from '@readroom/dicom'
import { describe, expect, test } from 'vitest'
import { decodeFrame, fitsHtj2k, HTJ2K_LOSSLESS_RPCL, toHtj2k } from './index.ts'

interface ListedFile {
	readonly path: string
	readonly pixelSha256?: string
	readonly transferSyntax?: string
	readonly photometric?: string
}

const FOLDERS = [
	new URL('../../../testdata/', import.meta.url),
	// A larger collection that may lie beside the repository.
	new URL('../../../../shared/data/visible/', import.meta.url),
].filter((folder) => existsSync(new URL('MANIFEST.json', folder)))

/** Files whose listed hash another toolkit took of something else than the samples. */
const OTHER_SAMPLES = new Map([
	['hostile/wrong-transfer-syntax.dcm', 'the hash is of native bytes run through a JPEG-LS decoder'],
	['phi-stress/overlay-in-high-bit.dcm', 'the hash is taken with the overlay above Bits Stored'],
	['pixel-formats/mlut_18.dcm', 'the hash is taken with the bits above Bits Stored'],
])

/** dcmdjpls of DCMTK 3.6.7 and the two uncompressed siblings give this; GDCM, which made the list, joins fragments wrongly. */
const CORRECTED = new Map([
	[
		'transfer-syntaxes/multiframe-CT0012.fragmented_no_bot_jpeg_ls.80.dcm',
		'b6b202c4af4494a26933ffa7834f9ab6b8a5b4b623f105751e84829abbcdd302',
	],
])

async function decodedFrames(file: DicomFile) {
	const description = imageDescription(file.dataset)
	return Promise.all(frameRanges(file).map((frame) => decodeFrame(frame, file.transferSyntaxUid, description)))
}

async function pixelSha256(file: DicomFile): Promise<string> {
	const hash = createHash('sha256')
	for (const { pixels } of await decodedFrames(file)) {
		hash.update(new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.byteLength))
	}
	return hash.digest('hex')
}

/** Every file on its own, but of the hundred like slices of a series each eighth. */
function worthTesting({ path, pixelSha256: hash }: ListedFile, index: number): boolean {
	return hash !== undefined && !OTHER_SAMPLES.has(path) && (!path.startsWith('cases/') || index % 8 === 0)
}

describe.each(FOLDERS)('files of %s', (folder) => {
	const { files } = JSON.parse(readFileSync(new URL('MANIFEST.json', folder), 'utf8')) as { files: ListedFile[] }

	test.each(files.filter(worthTesting))(
		'$path ($transferSyntax, $photometric) keeps every sample through HTJ2K',
		async (listed) => {
			const file = await readDicomFile(readFileSync(new URL(listed.path, folder)))
			const expected = CORRECTED.get(listed.path) ?? listed.pixelSha256
			expect(await pixelSha256(file)).toBe(expected)

			const original = imageDescription(file.dataset)
			const recoded = await readDicomFile(writeDicomFile(await toHtj2k(file)))
			expect(await pixelSha256(recoded)).toBe(expected)
			expect(file.warnings).toEqual(expect.arrayContaining([...recoded.warnings]))
			expect(recoded.transferSyntaxUid).toBe(fitsHtj2k(original) ? HTJ2K_LOSSLESS_RPCL : '1.2.840.10008.1.2.1')
			expect(imageDescription(recoded.dataset)).toMatchObject({
				rows: original.rows,
				columns: original.columns,
				bitsStored: original.bitsStored,
				highBit: original.bitsStored - 1,
				isSigned: original.isSigned,
				samplesPerPixel: original.samplesPerPixel,
				numberOfFrames: original.numberOfFrames,
				planarConfiguration: 'interleaved',
			})
			expect(text(recoded.dataset, 'LossyImageCompression')).toBe(text(file.dataset, 'LossyImageCompression'))
		},
	)
})
