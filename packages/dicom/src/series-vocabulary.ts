/** Contrast phase of a series: 平扫 动脉期 静脉期 延迟期. */
export type Phase = 'plain' | 'arterial' | 'venous' | 'delayed'

export type BodyPart =
	| 'head'
	| 'neck'
	| 'chest'
	| 'breast'
	| 'abdomen'
	| 'pelvis'
	| 'spine'
	| 'extremity'
	| 'whole-body'

/** Words for one thing, the more particular rule first: what it matched is not looked at again (颈椎 is no neck). */
type Rules<Meaning> = readonly (readonly [RegExp, Meaning | undefined])[]

const PHASES: Rules<Phase> = [
	// Vessels and ways of injecting are no phases.
	[/主动脉|颈动脉|肺动脉|冠状?动脉|静脉注射|肺静脉|动脉瘤|下腔静脉|上腔静脉/g, undefined],
	[/动脉|\b(?:late )?arterial\b|\bart\b|\bhap\b|\bc\+ ?a(?:p)?\b/g, 'arterial'],
	[/门静?脉|静脉|实质期|\bportal\b|\bvenous\b|\bpvp?\b|\bven\b|\bparenchymal\b|\bc\+ ?v(?:p)?\b/g, 'venous'],
	[
		/延迟|延时|排泄期|平衡期|肝胆期|\bdelay(?:ed)?\b|\bdel\b|\bequilibrium\b|\bexcretory\b|\blate\b|\bhepatobiliary\b|\bc\+ ?d(?:p)?\b/g,
		'delayed',
	],
	[
		/平扫|增强前|\bplain\b|\bnon[- ]?contrast\b|\bwithout contrast\b|\bunenhanced\b|\bnative\b|\bpre(?:[- ]?contrast)?\b|\bncct\b|\bw o\b|\bc-(?!\p{L})/gu,
		'plain',
	],
]

const ENHANCED = /(?<!未|无)增强(?!前)|\benhanced\b|\bpost[- ]?contrast\b|\bwith contrast\b|\bdce\b|\bc\+/

const BODY_PARTS: Rules<BodyPart> = [
	[/全身|\bwhole[- ]?body\b/g, 'whole-body'],
	[
		/颈椎|胸椎|腰椎|腰骶|骶椎|全脊柱|脊柱|脊髓|\bc ?spine\b|\bt ?spine\b|\bl ?spine\b|\bspine\b|\blumbar\b|\bsacrum\b/g,
		'spine',
	],
	[/乳腺|乳房|钼靶|\bbreasts?\b|\bmammo(?:graphy|gram)?\b/g, 'breast'],
	[/头颈|\bhead ?(?:and )?neck\b/g, 'neck'],
	[
		/头颅|颅脑|脑|头部|鞍区|垂体|眼眶|鼻窦|头|\bheads?\b|\bbrain\b|\bskull\b|\bcerebral\b|\borbits?\b|\bsinus(?:es)?\b|\bpituitary\b/g,
		'head',
	],
	[/颈部|甲状腺|喉|颈|\bneck\b|\bthyroid\b|\blarynx\b|\bcarotid\b/g, 'neck'],
	[
		/胸部|肺|纵隔|心脏|冠脉|冠状动脉|胸|\bchest\b|\blungs?\b|\bthorax\b|\bthoracic\b|\bheart\b|\bcardiac\b|\bcoronary\b/g,
		'chest',
	],
	[
		/腹部|上腹|肝|胆|胰|脾|肾|胃|肠|腹|\babdom(?:en|inal)\b|\babd\b|\bliver\b|\bhepatic\b|\bkidneys?\b|\brenal\b|\bpancreas\b|\bspleen\b|\bstomach\b/g,
		'abdomen',
	],
	[
		/盆腔|骨盆|前列腺|膀胱|子宫|卵巢|直肠|\bpelvis\b|\bpelvic\b|\bprostate\b|\bbladder\b|\buterus\b|\brectum\b/g,
		'pelvis',
	],
	[
		/膝|踝|髋|肩|肘|腕|手|足|股骨|胫|肱骨|四肢|上肢|下肢|\bextremity\b|\bknee\b|\bankle\b|\bhip\b|\bshoulder\b|\belbow\b|\bwrist\b|\bhand\b|\bfoot\b|\bleg\b|\barm\b/g,
		'extremity',
	],
]

/** The phases a description speaks of, each once. */
export function phasesIn(description: string): Phase[] {
	return meaningsIn(description, PHASES)
}

export function speaksOfContrast(description: string): boolean {
	return ENHANCED.test(plainWords(description))
}

/** The parts of the body a description speaks of, each once, the most particular first. */
export function bodyPartsIn(description: string): BodyPart[] {
	return meaningsIn(description, BODY_PARTS)
}

function meaningsIn<Meaning>(description: string, rules: Rules<Meaning>): Meaning[] {
	let rest = plainWords(description)
	const found: Meaning[] = []
	for (const [words, meaning] of rules) {
		const without = rest.replace(words, ' ')
		if (without !== rest && meaning !== undefined) found.push(meaning)
		rest = without
	}
	return found
}

/** Small letters, with anything but letters, digits, + and - as a space: `ART_PHASE` has the word `art`. */
function plainWords(description: string): string {
	return description.toLowerCase().replace(/[^\p{L}\p{N}+-]+/gu, ' ')
}
