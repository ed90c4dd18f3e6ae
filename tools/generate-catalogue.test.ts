import { expect, test } from 'vitest'
import { withInitials } from './generate-catalogue.ts'

test.each([
	['E27.1 | 艾迪生病 | Addison disease', 'E27.1 | 艾迪生病 adsb | Addison disease'],
	['K35.8 | 急性阑尾炎 old | Acute appendicitis', 'K35.8 | 急性阑尾炎 jxlwy | Acute appendicitis'],
	// 血 xue, 脏 zang, 重复 chong and 重度 zhong, 粘连 zhan.
	['I50.9 | 心脏出血 | x | 重复肾; 重度; 粘连; HCC', 'I50.9 | 心脏出血 xzcx | x | 重复肾 cfs; 重度 zd; 粘连 zl; HCC'],
	['Q43.0 | 梅克尔憩室 | x | Meckel憩室', 'Q43.0 | 梅克尔憩室 mkeqs | x | Meckel憩室 qs'],
])('%s', (line, written) => {
	expect(withInitials(line)).toBe(written)
	expect(withInitials(written)).toBe(written)
})
