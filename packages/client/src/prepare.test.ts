import { readFile } from 'node:fs/promises'
import { DicomError, newDeidentificationKey } from '@readroom/dicom'
import { describe, expect, test } from 'vitest'
import { prepareInstance, scanFile } from './prepare.ts'

const key = newDeidentificationKey((length) => new Uint8Array(length).fill(7))

async function file(path: string): Promise<Uint8Array> {
	return new Uint8Array(await readFile(new URL(`../../../testdata/${path}`, import.meta.url)))
}

describe('a slice whose picture was cut', () => {
	test.each(['hostile/truncated-in-pixels.dcm', 'hostile/mr-truncated.dcm'])(
		'%s is not sent, and nobody is asked to look at it',
		async (path) => {
			const cut = await file(path)
			await expect(scanFile(cut)).rejects.toBeInstanceOf(DicomError)
			await expect(prepareInstance(cut, key, { isLookedAt: false })).rejects.toBeInstanceOf(DicomError)
			await expect(prepareInstance(cut, key, { isLookedAt: true })).rejects.toBeInstanceOf(DicomError)
		},
	)

	test.each(['JPEGLSLossless_1.2.840.10008.1.2.4.80', 'RLELossless_1.2.840.10008.1.2.5'])(
		'is not sent half when it is compressed: %s',
		async (syntax) => {
			const whole = await file(`transfer-syntaxes/ct-${syntax}.dcm`)
			const cut = whole.subarray(0, whole.length - 2000)
			await expect(prepareInstance(cut, key, { isLookedAt: true })).rejects.toThrow('ends before its picture')
			await expect(prepareInstance(whole, key, { isLookedAt: true })).resolves.toBeDefined()
		},
	)
})
