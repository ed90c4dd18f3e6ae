import type { BodyOf, CaseDraft, OpinionDraft, recordOutcome } from '@readroom/contracts'
import type { DemoPersonName } from './demo-people.ts'

/** Those who post and read. */
type DemoDoctor = Exclude<DemoPersonName, 'admin' | 'auditor'>

/** Something that happens on a demo case, in minutes after it was posted. */
export type DemoStep = { readonly atMinute: number } & (
	| { readonly by: DemoDoctor; readonly opinion: OpinionDraft }
	| { readonly by: DemoDoctor; readonly revision: OpinionDraft }
	| { readonly by: DemoDoctor; readonly comment: string }
	| { readonly considered: string }
	| { readonly receipt: string }
	| { readonly addendum: string }
	| { readonly outcome: BodyOf<typeof recordOutcome> }
)

export interface DemoCase {
	/** Under `demo/cases/`. */
	readonly folder: string
	readonly poster: DemoDoctor
	readonly postedMinutesAgo: number
	readonly draft: CaseDraft
	readonly steps: readonly DemoStep[]
}

const DAY_MINUTES = 24 * 60

function icd(
	code: string,
	confidencePercent: number,
	{ isDangerous = false } = {},
): OpinionDraft['candidates'][number] {
	return { diagnosis: { system: 'ICD-10', code }, confidencePercent, isDangerous }
}

/** Real pictures with invented histories, opinions and outcomes, written by no radiologist: for trying the room only. */
export const DEMO_CASES: readonly DemoCase[] = [
	{
		folder: 'ct-head-emergency',
		poster: 'li',
		postedMinutesAgo: 5 * DAY_MINUTES,
		draft: {
			sex: 'M',
			ageYears: 71,
			complaint: '突发右侧视野缺损 3 小时',
			duration: '3 小时',
			history: '高血压 10 年，房颤史，未规律抗凝。（病史虚构）',
			labs: '血糖 7.1 mmol/L，INR 1.0',
			question: '左侧颞枕叶低密度，考虑急性梗死吗？能否除外出血和占位？',
			lane: 'stat',
			statReason: '卒中时间窗内',
			visibility: 'network',
		},
		steps: [
			{
				atMinute: 7,
				by: 'wang',
				opinion: {
					findings: '左侧颞枕叶片状低密度，灰白质分界模糊，未见高密度出血。',
					candidates: [icd('I63.5-PCA', 75, { isDangerous: true }), icd('G06.0', 10), icd('C71.9', 10)],
					urgency: 'emergency',
					nextStep: '立即联系上级医院卒中中心，有条件行 CTA。',
				},
			},
			{
				atMinute: 11,
				by: 'chen',
				opinion: {
					findings: '左枕叶低密度灶，大致沿大脑后动脉供血区分布，中线居中。',
					candidates: [icd('I63.5-PCA', 80, { isDangerous: true }), icd('C79.3', 10)],
					urgency: 'emergency',
					nextStep: '',
				},
			},
			{
				atMinute: 16,
				by: 'zhao',
				opinion: {
					findings: '左侧颞枕交界区低密度，边界欠清，占位效应不明显。',
					candidates: [icd('C71.9', 45), icd('I63.5-PCA', 40, { isDangerous: true })],
					urgency: 'soon',
					nextStep: '建议 MRI DWI 鉴别。',
				},
			},
			{ atMinute: 18, considered: 'ICD-10:I63.5-PCA' },
			{ atMinute: 19, receipt: '已联系县医院卒中中心，转运途中' },
			{ atMinute: 30, by: 'wang', comment: '低密度沿大脑后动脉供血区，见 [平扫 · 图 12]，房颤史支持栓塞。' },
			{
				atMinute: 36,
				by: 'zhao',
				revision: {
					findings: '结合房颤史及供血区分布，梗死更符合。',
					candidates: [icd('I63.5-PCA', 75, { isDangerous: true }), icd('C71.9', 15)],
					urgency: 'emergency',
					nextStep: '按急性缺血性卒中处理。',
				},
			},
			{
				atMinute: 3 * DAY_MINUTES,
				outcome: {
					diagnosis: { system: 'ICD-10', code: 'I63.5-PCA' },
					evidence: 'follow-up',
					isCertain: true,
					note: '上级医院 MRI DWI 示左侧大脑后动脉供血区弥散受限，治疗后好转。（结果虚构）',
				},
			},
		],
	},
	{
		folder: 'mr-abdomen-t2',
		poster: 'wang',
		postedMinutesAgo: 12 * DAY_MINUTES,
		draft: {
			sex: 'F',
			ageYears: 53,
			complaint: '体检发现肝脏异常信号，进一步检查',
			duration: '1 周',
			history: '半年前乙状结肠癌术后。（病史虚构）',
			labs: 'CEA 18 ng/mL',
			question: '肝内病灶考虑转移还是血管瘤？',
			lane: 'routine',
			visibility: 'network',
		},
		steps: [
			{
				atMinute: 95,
				by: 'chen',
				opinion: {
					findings: '肝实质内见稍长 T2 信号结节，信号低于典型血管瘤的“灯泡征”。',
					candidates: [icd('C78.7', 70), icd('D18.0', 20)],
					urgency: 'soon',
					nextStep: '建议肝胆特异性对比剂增强 MRI。',
				},
			},
			{
				atMinute: 140,
				by: 'zhao',
				opinion: {
					findings: '肝内结节 T2 信号中等偏高，结合病史首先考虑转移。',
					candidates: [icd('C78.7', 65), icd('D18.0', 15), icd('K76.8-FNH', 10)],
					urgency: 'soon',
					nextStep: '',
				},
			},
			{ atMinute: 200, receipt: '已安排增强 MRI 和肝胆外科会诊' },
			{
				atMinute: 9 * DAY_MINUTES,
				outcome: {
					diagnosis: { system: 'ICD-10', code: 'C78.7' },
					evidence: 'pathology',
					isCertain: true,
					note: '穿刺病理：转移性腺癌，结合免疫组化符合结肠来源。（结果虚构）',
				},
			},
		],
	},
	{
		folder: 'ct-chest-effusion',
		poster: 'li',
		postedMinutesAgo: 4 * DAY_MINUTES,
		draft: {
			sex: 'F',
			ageYears: 63,
			complaint: '咳嗽、气促半月',
			duration: '半月',
			history: '无发热，近期体重下降约 4 kg，不吸烟。（病史虚构）',
			labs: '血沉 46 mm/h',
			question: '右侧大量胸腔积液，原因首先考虑什么？',
			lane: 'urgent',
			visibility: 'network',
			postedAs: 'masked',
		},
		steps: [
			{
				atMinute: 22,
				by: 'wang',
				opinion: {
					findings: '右侧大量胸腔积液，右肺受压不张，纵隔轻度左移。',
					candidates: [icd('C78.2', 50, { isDangerous: true }), icd('A16.5', 30), icd('J90', 10)],
					urgency: 'soon',
					nextStep: '胸腔穿刺送常规、生化、脱落细胞学及 ADA。',
				},
			},
			{
				atMinute: 41,
				by: 'zhao',
				opinion: {
					findings: '右侧胸腔大量积液，右肺密度增高，增强前难以区分肿块与不张。',
					candidates: [icd('C78.2', 45, { isDangerous: true }), icd('C34.9', 25), icd('A16.5', 15)],
					urgency: 'soon',
					nextStep: '引流后复查增强 CT。',
				},
			},
			{ atMinute: 30, addendum: 'ADA 结果回报：48 U/L（静脉血，虚构）。' },
			{ atMinute: 43, receipt: '' },
			{ atMinute: 60, receipt: '已转县医院胸腔穿刺' },
		],
	},
	{
		folder: 'ct-abdomen-four-phase',
		poster: 'li',
		postedMinutesAgo: 9,
		draft: {
			sex: 'M',
			ageYears: 38,
			complaint: '上腹部隐痛 1 周，夜间加重，今晚加剧',
			duration: '1 周',
			history: '值班医师独自在岗。近 3 月大便习惯改变，无腹部手术史。（病史虚构）',
			labs: 'WBC 9.8×10⁹/L，Hb 102 g/L，ALT 45 U/L',
			question: '肝内多发低密度灶，首先考虑什么？今晚需要急诊处理吗？',
			lane: 'stat',
			statReason: '疼痛加剧，当地无影像医师',
			visibility: 'network',
		},
		steps: [
			{
				atMinute: 6,
				by: 'chen',
				opinion: {
					findings: '肝内多发低密度灶，静脉期边缘轻度强化，延迟期未见填充，见 [静脉期 · 图 14]。腹腔未见游离气体。',
					candidates: [icd('C78.7', 70), icd('K75.0', 15, { isDangerous: true }), icd('C22.1', 5)],
					urgency: 'soon',
					nextStep: '今晚对症处理并监测体温，尽快肠镜及肿瘤标志物。',
				},
			},
		],
	},
]
