import type { BodyPart, Evidence, Modality } from '@readroom/contracts'

/** A kind of case of the demo's past: what it was, and what it is taken for. Codes of the catalogue. */
export interface HistoryScenario {
	readonly modality: Modality
	readonly bodyPart: BodyPart
	readonly complaint: string
	readonly question: string
	readonly truth: string
	readonly mistakenFor: readonly string[]
	readonly evidence: Evidence
	/** From 0 to 1: how much harder than others. */
	readonly difficulty: number
}

function scenario(
	images: readonly [Modality, BodyPart],
	[complaint, question]: readonly [string, string],
	[truth, ...mistakenFor]: readonly [string, ...string[]],
	[evidence, difficulty]: readonly [Evidence, number],
): HistoryScenario {
	const [modality, bodyPart] = images
	return { modality, bodyPart, complaint, question, truth, mistakenFor, evidence, difficulty }
}

const CT_ABDOMEN = ['CT', 'abdomen'] as const
const CT_HEAD = ['CT', 'head'] as const
const CT_CHEST = ['CT', 'chest'] as const

/** Invented, written by no radiologist. */
export const HISTORY_SCENARIOS: readonly HistoryScenario[] = [
	scenario(CT_ABDOMEN, ['右下腹痛伴低热', '阑尾有无穿孔？'], ['K35.2', 'K35.8', 'K57.2', 'K57.3'], ['surgery', 0.3]),
	scenario(CT_ABDOMEN, ['右上腹痛伴发热', '胆囊还是肝脏？'], ['K81.0', 'K80.0', 'K75.0', 'K85.9'], ['surgery', 0.2]),
	scenario(CT_ABDOMEN, ['突发上腹剧痛', '有无游离气体？'], ['K25.5', 'K63.1', 'K85.9', 'K56.6'], ['surgery', 0.35]),
	scenario(CT_ABDOMEN, ['腹痛、停止排便', '梗阻还是缺血？'], ['K55.0', 'K56.6', 'K63.1', 'K85.9'], ['surgery', 0.6]),
	scenario(CT_ABDOMEN, ['肝脏占位', '转移还是血管瘤？'], ['C78.7', 'D18.0', 'C22.0', 'K75.0'], ['pathology', 0.4]),
	scenario(['MR', 'abdomen'], ['肝脏结节随访', '性质如何？'], ['D18.0', 'C22.0', 'C78.7'], ['follow-up', 0.35]),
	scenario(CT_ABDOMEN, ['左腰部绞痛', '结石在哪里？'], ['N20.1', 'N13.2', 'K57.3'], ['follow-up', 0.05]),
	scenario(CT_HEAD, ['头痛、呕吐', '有无出血？'], ['I60.9', 'I61.9', 'S06.5', 'I63.9'], ['follow-up', 0.3]),
	scenario(CT_HEAD, ['右侧肢体无力', '梗死还是占位？'], ['I63.9', 'C71.9', 'C79.3'], ['follow-up', 0.25]),
	scenario(['MR', 'head'], ['首次抽搐', '胶质瘤还是转移？'], ['C71.9', 'C79.3', 'I63.9'], ['pathology', 0.5]),
	scenario(CT_CHEST, ['突发胸痛', '夹层还是栓塞？'], ['I71.0', 'I26.9', 'J93.9'], ['surgery', 0.3]),
	scenario(CT_CHEST, ['气促、下肢肿胀', '有无肺栓塞？'], ['I26.9', 'J18.9', 'J90'], ['follow-up', 0.35]),
	scenario(CT_CHEST, ['咳嗽 1 月', '结核还是肿瘤？'], ['C34.9', 'A16.2', 'J18.9'], ['pathology', 0.5]),
	scenario(['DX', 'chest'], ['发热、咳痰', '肺炎吗？'], ['J18.9', 'A16.2', 'C34.9', 'J90'], ['follow-up', 0.2]),
	scenario(
		['MR', 'spine'],
		['腰痛、夜间加重', '骨折还是转移？'],
		['C79.5', 'M48.5', 'M46.4', 'S32.0'],
		['pathology', 0.45],
	),
	scenario(['DX', 'extremity'], ['跌倒后髋部疼痛', '有无骨折？'], ['S72.0', 'C79.5', 'D16.9'], ['surgery', 0.25]),
	scenario(['CT', 'pelvis'], ['突发下腹痛', '妇科急症吗？'], ['N83.5', 'O00.1', 'K35.8', 'N20.1'], ['surgery', 0.5]),
]
