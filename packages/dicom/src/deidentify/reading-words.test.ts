import { assert, constantFrom, oneof, property, string, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { keptText } from './kept-text.ts'
import { readingWords } from './reading-words.ts'

test.each([
	['上腹部CT平扫+增强', '上腹部 CT 平扫 增强'],
	['张伟测 胸部平扫 5mm', '胸部平扫 5mm'],
	['张伟 门静脉期', '门静脉期'],
	['急诊-张伟测', ''],
	['TEST^ZHANGWEI 20240601', ''],
	['t1_vibe_fs_tra_bh_dyn', 't1 vibe fs tra bh dyn'],
	['* T1 AXIAL POST GAD', 'T1 AXIAL POST GAD'],
	['abdomen^liver 13800000001', 'abdomen liver'],
	['碘海醇 300mgI/ml', '碘海醇 300mgI'],
	['床位 23 病区 5', ''],
])('of %j stays %j', (description, kept) => {
	expect(readingWords(description)).toBe(kept)
})

test.each([
	['CT ABD W/O', 'CT ABD W/O'],
	['head w/o contrast', 'head w/o contrast'],
	['未增强扫描', '未增强扫描'],
	['无对比剂', '无对比剂'],
	['C-', 'C-'],
])('%j does not become its opposite', (description, kept) => {
	expect(readingWords(description)).toBe(kept)
})

test('cleaning what is clean changes nothing, for every published attribute', () => {
	const description = oneof(
		string({ unit: 'grapheme' }),
		stringMatching(/^[A-Za-z0-9+\-_./^ 平扫增强动静脉期胸腹部张伟]{0,40}$/),
	)
	assert(
		property(constantFrom(...Object.values(keptText)), description, (rule, value) => {
			expect(rule(rule(value))).toBe(rule(value))
		}),
		{ numRuns: 2000 },
	)
})

test('kernels and models keep their makers’ names, not a patient’s', () => {
	expect(keptText.ConvolutionKernel?.('Br40d')).toBe('Br40d')
	expect(keptText.ConvolutionKernel?.('STANDARD')).toBe('STANDARD')
	expect(keptText.ConvolutionKernel?.('ZHANGWEI')).toBe('')
	expect(keptText.ManufacturerModelName?.('Optima CT660')).toBe('Optima CT660')
	expect(keptText.ManufacturerModelName?.('TEST-CT0077881')).toBe('')
})
