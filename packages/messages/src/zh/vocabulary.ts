import type { BodyPart, Evidence, Lane, Modality, Phase, Sex, Urgency, Visibility } from '@readroom/contracts'

/** The words of the field, the same on every page. */
export const vocabulary = {
	phase: { plain: '平扫', arterial: '动脉期', venous: '静脉期', delayed: '延迟期' } satisfies Record<Phase, string>,
	lane: { stat: '危急', urgent: '加急', routine: '常规', teaching: '教学' } satisfies Record<Lane, string>,
	lanePromise: {
		stat: '15 分钟内首答',
		urgent: '60 分钟内首答',
		routine: '24 小时内首答',
		teaching: '不限时',
	} satisfies Record<Lane, string>,
	sex: { F: '女', M: '男', O: '其他' } satisfies Record<Sex, string>,
	modality: {
		CT: 'CT',
		MR: 'MR',
		CR: 'CR',
		DX: 'DR',
		MG: '钼靶',
		US: '超声',
		XA: '血管造影',
		NM: '核医学',
		PT: 'PET',
		ES: '内镜',
		OT: '其他',
	} satisfies Record<Modality, string>,
	bodyPart: {
		head: '头颅',
		neck: '颈部',
		chest: '胸部',
		breast: '乳腺',
		abdomen: '腹部',
		pelvis: '盆腔',
		spine: '脊柱',
		extremity: '四肢',
		'whole-body': '全身',
	} satisfies Record<BodyPart, string>,
	visibility: { people: '指定医师', hospital: '本院', group: '小组', network: '全网络' } satisfies Record<
		Visibility,
		string
	>,
	urgency: { emergency: '立即处理', soon: '尽快处理', routine: '常规处理' } satisfies Record<Urgency, string>,
	evidence: {
		pathology: '病理',
		surgery: '手术',
		endoscopy: '内镜',
		laboratory: '检验',
		'follow-up': '随访',
		'expert-consensus': '专家共识',
	} satisfies Record<Evidence, string>,
	ageYears: (v: { age: number }) => (v.age >= 90 ? '90 岁及以上' : `${v.age} 岁`),
	slices: (v: { count: number }) => `${v.count} 幅`,
}
