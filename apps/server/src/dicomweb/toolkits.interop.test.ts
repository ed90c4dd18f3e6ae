import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { multipartOf, type StrippedInstance, strippedFile, strippedStudy } from '../testing/stripped-images.ts'
import { testWard, type Ward } from '../testing/ward.ts'

// Debian's interpreter: python3-pydicom installs there, whatever other Python comes first in the path.
const PYTHON = '/usr/bin/python3'
const hasPydicom = spawnSync(PYTHON, ['-c', 'import pydicom, numpy']).status === 0
const hasDcmtk = spawnSync('dcmdump', ['--version']).status === 0

/** Prints SOP Instance UID, transfer syntax, and the sum of all stored values. */
const READ = `
import sys, pydicom
data = pydicom.dcmread(sys.argv[1])
print(data.SOPInstanceUID, data.file_meta.TransferSyntaxUID, int(data.pixel_array.astype('int64').sum()))
`

let ward: Ward
let directory: string
let instances: StrippedInstance[]
const paths = new Map<StrippedInstance, string>()

beforeAll(async () => {
	ward = await testWard()
	directory = await mkdtemp(join(tmpdir(), 'readroom-toolkits-'))
	const { token } = await ward.person()
	instances = [
		...(await strippedStudy({ slices: 1 })),
		...(await strippedStudy({ slices: 1, isHtj2k: true })),
		await strippedFile('pixel-formats/SC_rgb_rle_16bit_2frame.dcm'),
		await strippedFile('transfer-syntaxes/ct-JPEG2000LosslessOnly_1.2.840.10008.1.2.4.90.dcm'),
	]
	const authorization = `Bearer ${token}`
	await fetch(`${ward.url}/dicom-web/studies`, {
		method: 'POST',
		headers: { authorization, 'content-type': 'multipart/related; type="application/dicom"; boundary=part-of-test' },
		body: Uint8Array.from(multipartOf(instances.map(({ bytes }) => bytes))),
	})
	for (const instance of instances) {
		const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = instance
		const url = `/dicom-web/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`
		const response = await fetch(`${ward.url}${url}`, { headers: { authorization, accept: 'application/dicom' } })
		if (response.status !== 200) continue
		const path = join(directory, `${sopInstanceUid}.dcm`)
		await writeFile(path, Buffer.from(await response.arrayBuffer()))
		paths.set(instance, path)
	}
})
afterAll(async () => {
	await ward[Symbol.asyncDispose]()
	await rm(directory, { recursive: true })
})

test('every instance is given in explicit little endian to who names no transfer syntax', () => {
	expect(paths.size).toBeGreaterThanOrEqual(3)
})

describe.skipIf(!hasPydicom)('pydicom (skipped where /usr/bin/python3 has no pydicom)', () => {
	test('reads every instance that is retrieved, with the stored values of the original', () => {
		const sums = new Map<string, string>()
		for (const [{ sopInstanceUid }, path] of paths) {
			const [uid, syntax, sum = ''] = String(execFileSync(PYTHON, ['-c', READ, path]))
				.trim()
				.split(' ')
			expect([uid, syntax]).toEqual([sopInstanceUid, '1.2.840.10008.1.2.1'])
			sums.set(sopInstanceUid, sum)
		}
		const [native, htj2k] = instances.map(({ sopInstanceUid }) => sums.get(sopInstanceUid))
		// The same slice, once stored as it is and once as HTJ2K.
		expect(htj2k).toBe(native)
	})
})

describe.skipIf(!hasDcmtk)('DCMTK (skipped where dcmdump is not installed)', () => {
	test('takes every instance that is retrieved for a DICOM file and dumps it without a complaint', () => {
		for (const path of paths.values()) {
			expect(String(execFileSync('dcmftest', [path]))).toMatch(/^yes/)
			const dump = spawnSync('dcmdump', [path], { encoding: 'utf8' })
			expect([dump.status, dump.stderr]).toEqual([0, ''])
		}
	})
})
