import { describe, expect, test } from 'vitest'
import { numbersInText, patientInText } from './identity-in-text.ts'

describe('numbers that name a person', () => {
	test.each([
		['身份证110101199003078515,腹痛', ['id-number']],
		['家属电话 138 0013 8000', ['phone']],
		['家属电话138-0013-8000', ['phone']],
		['WBC 12.3, CRP 138, 血压 138/80', []],
		['检查号 20260101123456789012345', []],
	])('%s', (text, kinds) => {
		expect(numbersInText(text)).toEqual(kinds)
	})
})

describe('the patient of the headers, named in the text', () => {
	const patient = { names: ['Wang^Xiaodong=王^小东', '张三'], numbers: ['CT0012345', '7'] }

	test.each(['患者王小东腹痛3天', '张三,男', 'Xiaodong Wang, 38', 'WANG XIAODONG'])('%s holds the name', (text) => {
		expect(patientInText(text, patient)).toEqual(['name'])
	})

	test('a number of the headers counts only where it stands alone', () => {
		expect(patientInText('检查号 ct0012345', patient)).toEqual(['patient-id'])
		expect(patientInText('检查号 CT00123456', patient)).toEqual([])
	})

	test('a short number such as a bed is no identity', () => {
		expect(patientInText('腹痛7天', patient)).toEqual([])
	})

	test('a surname alone is not taken for the patient', () => {
		expect(patientInText('王主任建议会诊', patient)).toEqual([])
	})
})
