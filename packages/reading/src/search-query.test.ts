import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchQuery, type WordQuery } from './search-query.ts'
import { SEARCH_TERM_LINES } from './search-terms.data.ts'
import { searchWords } from './search-words.ts'

function isFound(text: string, typed: string): boolean {
	const words = searchWords(text)
	const holds = (asked: WordQuery): boolean => {
		if (asked.kind === 'all') return asked.of.every(holds)
		if (asked.kind === 'any') return asked.of.some(holds)
		return words.some((word) => (asked.isBeginning ? word.startsWith(asked.word) : word === asked.word))
	}
	const search = searchQuery(typed)
	return search !== undefined && holds(search.query)
}

describe('the words of a text', () => {
	test('are pairs of Han, the last character, and words of other scripts', () => {
		expect(searchWords('肝血管瘤')).toEqual(['肝血', '血管', '管瘤', '瘤'])
		expect(searchWords('CT 增强，WBC 15.2')).toEqual(['ct', '增强', '强', 'wbc', '15.2'])
		expect(searchWords('K35.2 Haemorrhage, tumour')).toEqual(['k35.2', 'hemorrhage', 'tumor'])
		expect(searchWords('  \n ，。')).toEqual([])
	})

	test('never hold what would end a quoted word of the database', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				for (const word of searchWords(text)) expect(word).toMatch(/^[\p{L}\p{N}.]+$/u)
			}),
		)
	})

	test('are found by any part that somebody types of them', () => {
		const han = fc.constantFrom(...Array.from('肝肺肾胰脾胃肠脑心骨瘤炎囊肿癌灶右左上下见有无'))
		const text = fc.array(han, { minLength: 1, maxLength: 30 }).map((characters) => characters.join(''))
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
				const start = from % whole.length
				const part = whole.slice(start, start + 1 + (length % (whole.length - start)))
				expect(isFound(whole, part)).toBe(true)
			}),
		)
	})
})

describe('what is looked for', () => {
	test.each([
		['a single character, wherever it stands', '肝', ['右肝', '肝大', '查肝功'], ['肾大']],
		['every word, in any order', '结石 胆囊', ['胆囊内结石'], ['胆囊炎', '肾结石']],
		['the other language', 'liver cyst', ['肝囊肿'], ['肾囊肿', '肝血管瘤']],
		['the other language, back', '气胸', ['left pneumothorax'], ['pneumonia']],
		['another name in the catalogue', '肺栓塞', ['急性肺动脉栓塞', 'suspected PE'], ['肺炎']],
		['pinyin initials', 'lwy', ['怀疑阑尾炎', 'appendicitis?'], ['胆囊炎']],
		['an ICD-10 code', 'K35.2', ['阑尾穿孔', 'K35.2 急性阑尾炎伴弥漫性腹膜炎'], ['K35.8 急性阑尾炎']],
		['a category of ICD-10', 'K35', ['阑尾穿孔', 'K35.8'], ['K80.2']],
		['parts of a word that nobody listed', '肝脏占位', ['mass in the liver', '肝右叶占位'], ['肾占位', '肝囊肿']],
		['the plural of a word', 'fractures', ['rib fracture', '肋骨骨折'], ['肋骨完整']],
		['British spelling', 'haemorrhage', ['hemorrhage', '脑出血'], ['脑梗死']],
		['a modality, and not what is spelt so', 'ct', ['CT 平扫'], ['垂体瘤']],
		['the beginning of a word', 'appendic', ['appendicitis'], ['pancreatitis']],
		['whatever is said without empty words', 'the fracture of the rib', ['rib fracture'], ['hip fracture']],
	])('%s', (_, typed, found, others) => {
		expect([...found, ...others].filter((text) => isFound(text, typed))).toEqual(found)
	})

	test('is nothing where no word was typed', () => {
		for (const typed of ['', '  ', '，。', '%_\\']) expect(searchQuery(typed)).toBeUndefined()
	})

	test('says what else it looks for', () => {
		expect(searchQuery('气胸')).toMatchObject({ words: ['气胸'], otherNames: expect.arrayContaining(['pneumothorax']) })
	})
})

/** Complaints and reports as doctors of both languages write them. */
const TEXTS = {
	appendixZh: '转移性右下腹痛 2 天，伴发热。CT 示阑尾增粗，周围脂肪模糊，考虑急性阑尾炎。',
	appendixEn:
		'Right lower quadrant pain for two days. Thickened appendix with fat stranding, likely acute appendicitis.',
	perforatedZh: '腹痛加重，膈下游离气体，疑消化道穿孔。',
	perforatedEn: 'Sudden abdominal pain, free air under the diaphragm; perforated ulcer?',
	gallstoneZh: '右上腹痛，胆囊结石，胆囊壁增厚。',
	gallstoneEn: 'Gallstones with a thickened gallbladder wall, cholecystitis?',
	liverCystZh: '体检发现肝脏低密度灶，无强化，考虑肝囊肿。',
	hemangiomaZh: '肝右叶占位，动脉期边缘结节样强化，血管瘤可能。',
	hemangiomaEn: 'Incidental liver lesion with peripheral nodular enhancement: hemangioma?',
	embolismZh: '突发胸痛、呼吸困难，D-二聚体升高，肺动脉充盈缺损，肺栓塞。',
	embolismEn: 'Acute dyspnea, filling defects in both pulmonary arteries. Pulmonary embolism.',
	pneumothoraxZh: '外伤后左侧气胸，肋骨骨折。',
	pneumothoraxEn: 'Fall from height; left pneumothorax and rib fractures.',
	strokeZh: '突发右侧偏瘫 3 小时，左侧大脑中动脉高密度征，脑梗死。',
	hemorrhageZh: '剧烈头痛、呕吐，鞍上池高密度，蛛网膜下腔出血，动脉瘤破裂？',
	hemorrhageEn: 'Thunderclap headache. Subarachnoid haemorrhage in the basal cisterns.',
	nodeZh: '右肺上叶磨玻璃结节 12 mm，随访增大。',
	nodeEn: 'Ground-glass nodule in the right upper lobe of the lung, growing.',
	renalZh: '左侧腰痛伴血尿，左输尿管结石，左肾积水。',
	obstructionZh: '腹胀、停止排便，小肠扩张伴气液平，肠梗阻。',
	obstructionEn: 'Vomiting, dilated small bowel with a transition point: bowel obstruction.',
	dissectionZh: '胸背部撕裂样疼痛，主动脉夹层 A 型？',
	spineZh: '老年女性跌倒后腰痛，L1 压缩性骨折，骨质疏松。',
	pregnantEn: 'Pregnant, right lower quadrant pain, MR to exclude appendicitis.',
} as const

type Name = keyof typeof TEXTS

/** What a doctor would want to find. */
const WANTED: Readonly<Record<string, readonly Name[]>> = {
	阑尾炎: ['appendixZh', 'appendixEn', 'pregnantEn'],
	appendicitis: ['appendixZh', 'appendixEn', 'pregnantEn'],
	lwy: ['appendixZh', 'appendixEn', 'pregnantEn'],
	右下腹痛: ['appendixZh', 'appendixEn', 'pregnantEn'],
	游离气体: ['perforatedZh', 'perforatedEn'],
	perforation: ['perforatedZh', 'perforatedEn'],
	胆囊结石: ['gallstoneZh', 'gallstoneEn'],
	gallstone: ['gallstoneZh', 'gallstoneEn'],
	肝: ['liverCystZh', 'hemangiomaZh', 'hemangiomaEn'],
	肝血管瘤: ['hemangiomaZh', 'hemangiomaEn'],
	hemangioma: ['hemangiomaZh', 'hemangiomaEn'],
	肺栓塞: ['embolismZh', 'embolismEn'],
	'pulmonary embolism': ['embolismZh', 'embolismEn'],
	气胸: ['pneumothoraxZh', 'pneumothoraxEn'],
	骨折: ['pneumothoraxZh', 'pneumothoraxEn', 'spineZh'],
	'rib fracture': ['pneumothoraxZh', 'pneumothoraxEn'],
	脑梗死: ['strokeZh'],
	偏瘫: ['strokeZh'],
	蛛网膜下腔出血: ['hemorrhageZh', 'hemorrhageEn'],
	headache: ['hemorrhageZh', 'hemorrhageEn'],
	磨玻璃结节: ['nodeZh', 'nodeEn'],
	'ground glass': ['nodeZh', 'nodeEn'],
	输尿管结石: ['renalZh'],
	血尿: ['renalZh'],
	肠梗阻: ['obstructionZh', 'obstructionEn'],
	cgz: ['obstructionZh', 'obstructionEn'],
	'aortic dissection': ['dissectionZh'],
	夹层: ['dissectionZh'],
	压缩性骨折: ['spineZh'],
	怀孕: ['pregnantEn'],
	呼吸困难: ['embolismZh', 'embolismEn'],
}

test('of what doctors look for all is found, and little else', () => {
	const names = Object.keys(TEXTS) as Name[] // of a constant object
	let [foundAndWanted, found, wanted] = [0, 0, 0]
	const wrong: string[] = []
	for (const [typed, relevant] of Object.entries(WANTED)) {
		const hits = names.filter((name) => isFound(TEXTS[name], typed))
		found += hits.length
		wanted += relevant.length
		foundAndWanted += hits.filter((name) => relevant.includes(name)).length
		for (const name of names) {
			if (hits.includes(name) !== relevant.includes(name))
				wrong.push(`${typed} ${hits.includes(name) ? '+' : '-'}${name}`)
		}
	}
	expect({ recall: foundAndWanted / wanted, wrong }).toEqual({ recall: 1, wrong: expect.anything() })
	expect({ isPrecise: foundAndWanted / found >= 0.97, wrong }).toEqual({ isPrecise: true, wrong: expect.anything() })
})

test('every Chinese term has one letter for each character', () => {
	for (const [, term = '', initials = ''] of SEARCH_TERM_LINES.matchAll(/(\p{Script=Han}+) ([a-z]+)/gu)) {
		expect([term, initials.length]).toEqual([term, Array.from(term).length])
	}
})
