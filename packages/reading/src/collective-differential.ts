import {
	type Agreement,
	type Candidate,
	type CollectiveDifferential,
	conceptIdOf,
	type Diagnosis,
	MOST_CANDIDATES,
	type Opinion,
	type PinnedDanger,
	type PooledDiagnosis,
} from '@readroom/contracts'
import { DANGEROUS_CODES } from './diagnosis-catalogue.ts'
import { isSameLine, isWithin } from './icd10.ts'

/** One version of one reader's opinion, as the pool needs it. Versions of one reader differ in `postedAt`. */
export type PoolableOpinion = {
	opinionId: Opinion['id']
	readerId: string
	readerName: string
	isBlind: boolean
	isVerified: boolean
	postedAt: Date
	candidates: readonly Candidate[]
	findings: string
}

export type PoolOptions = {
	/** ICD-10 codes that are pinned whoever names them; a code stands for everything below it. */
	dangerousCodes?: readonly string[]
	/** Weight of each reader by `readerId`, 1 where absent: only for the second line by track record (POOLING §2 rule 9). */
	weights?: ReadonlyMap<string, number>
}

/** The wire's answer, so far as it follows from what the readers said alone. */
export type PooledOpinions = Pick<
	CollectiveDifferential,
	'ranked' | 'agreement' | 'agreementFraction' | 'isStable' | 'apart'
> & {
	readerCount: number
	doNotMiss: Omit<PinnedDanger, 'consideredAt'>[]
}

/**
 * The readers' ranked lists taken together (POOLING §2). The answer depends on what was said and when, never on the
 * order of the rows or on any id of a reader or opinion.
 *
 * Counted is each verified reader's last blind version. A danger is pinned on any verified reader's word, counted or
 * not: that somebody had seen the others' answers does not make a perforation safer.
 */
export function poolOpinions(opinions: readonly PoolableOpinion[], options: PoolOptions = {}): PooledOpinions {
	const { dangerousCodes = DANGEROUS_CODES, weights = new Map<string, number>() } = options
	const verified = opinions.filter((opinion) => opinion.isVerified)
	const counted = lastBlindVersions(verified)
	const ranked = rank(counted, weights)
	const pinned = pin(verified, ranked, dangerousCodes)
	const pinnedIds = new Set(pinned.map((danger) => danger.conceptId))
	return {
		readerCount: counted.length,
		ranked: ranked.map(({ pooled }) => ({ ...pooled, isDangerous: pinnedIds.has(conceptIdOf(pooled.diagnosis)) })),
		...agreementOn(ranked[0]?.pooled, counted.length),
		isStable: isStable(counted, weights),
		doNotMiss: pinned,
		apart: opinions
			.filter((opinion) => !opinion.isBlind)
			.sort((one, other) => byTime(one, other) || byText(one.readerName, other.readerName))
			.map(({ opinionId }) => ({ opinionId, why: 'not-blind' as const })),
	}
}

type Naming = { opinion: PoolableOpinion; candidate: Candidate }
type Standing = {
	pooled: Omit<PooledDiagnosis, 'isDangerous'>
	confidenceSumPercent: number
	earliest: Naming
}

function lastBlindVersions(opinions: readonly PoolableOpinion[]): PoolableOpinion[] {
	const blind = opinions.filter((opinion) => opinion.isBlind).sort(byTime)
	return [...new Map(blind.map((opinion) => [opinion.readerId, opinion])).values()]
}

function rank(counted: readonly PoolableOpinion[], weights: ReadonlyMap<string, number>): Standing[] {
	const namings = counted.flatMap((opinion) => ownLines(opinion).map((candidate) => ({ opinion, candidate })))
	const weightOf = (opinion: PoolableOpinion) => weights.get(opinion.readerId) ?? 1
	const totalWeight = sum(counted.map(weightOf))
	return [...Map.groupBy(namings, ({ candidate }) => conceptIdOf(candidate.diagnosis)).values()]
		.map((group) => standing(group, { weightOf, totalWeight }))
		.sort(byStanding)
}

/** One reader's list with a parent and its child made one: the better ranked of the two stays (POOLING §2 rule 1). */
function ownLines(opinion: PoolableOpinion): Candidate[] {
	const kept: Candidate[] = []
	for (const candidate of opinion.candidates.toSorted((one, other) => one.rank - other.rank)) {
		if (candidate.rank > MOST_CANDIDATES) continue
		if (!kept.some((better) => isSameLine(better.diagnosis, candidate.diagnosis))) kept.push(candidate)
	}
	return kept
}

/** 60 is divisible by every rank from 1 to 5: sums of 60/rank are whole, so that equal scores compare as equal. */
const PARTS = 60

function standing(
	group: Naming[],
	{ weightOf, totalWeight }: { weightOf: (opinion: PoolableOpinion) => number; totalWeight: number },
): Standing {
	const namings = group.toSorted(byNaming)
	const earliest = namings[0]
	if (earliest === undefined) throw new Error('a diagnosis that nobody names')
	const parts = sum(namings.map(({ opinion, candidate }) => weightOf(opinion) * (PARTS / candidate.rank)))
	const confidences = namings.map(({ candidate }) => candidate.confidencePercent)
	return {
		pooled: {
			diagnosis: earliest.candidate.diagnosis,
			score: parts / PARTS,
			share: parts / (PARTS * totalWeight),
			readerCount: namings.length,
			firstChoiceCount: namings.filter(({ candidate }) => candidate.rank === 1).length,
			lowestConfidencePercent: Math.min(...confidences),
			highestConfidencePercent: Math.max(...confidences),
		},
		confidenceSumPercent: sum(confidences),
		earliest,
	}
}

/** POOLING §2 rules 3 and 4. */
function byStanding(one: Standing, other: Standing): number {
	return (
		other.pooled.score - one.pooled.score ||
		other.confidenceSumPercent - one.confidenceSumPercent ||
		other.pooled.readerCount - one.pooled.readerCount ||
		other.pooled.firstChoiceCount - one.pooled.firstChoiceCount ||
		byNaming(one.earliest, other.earliest)
	)
}

/**
 * The earlier first; named in the same opinion, the higher on it. Only two opinions of the same instant get to the last
 * resort, the diagnosis itself, so that the same opinions give the same list on every screen.
 */
function byNaming(one: Naming, other: Naming): number {
	return (
		byTime(one.opinion, other.opinion) ||
		one.candidate.rank - other.candidate.rank ||
		byText(wordsOf(one.candidate.diagnosis), wordsOf(other.candidate.diagnosis)) ||
		byText(one.opinion.readerName, other.opinion.readerName)
	)
}

/** POOLING §2 rules 6 and 8. */
function agreementOn(
	top: Standing['pooled'] | undefined,
	readerCount: number,
): { agreement: Agreement; agreementFraction: number | null } {
	if (top === undefined) return { agreement: 'none', agreementFraction: null }
	if (readerCount === 1) return { agreement: 'single', agreementFraction: null }
	const agreementFraction = top.firstChoiceCount / readerCount
	if (agreementFraction === 1) return { agreement: 'agreed', agreementFraction }
	return { agreement: agreementFraction >= 0.6 ? 'leaning' : 'divided', agreementFraction }
}

/** Asked for when the readers are divided (POOLING §2 rule 6). */
const MORE_WHEN_DIVIDED = 2

/** How many opinions to want in all where the readers are divided; undefined where as many are wanted already. */
export function wantedWhenDivided(
	{ agreement, readerCount }: Pick<PooledOpinions, 'agreement' | 'readerCount'>,
	wantedOpinions: number,
): number | undefined {
	const wanted = readerCount + MORE_WHEN_DIVIDED
	return agreement === 'divided' && wantedOpinions < wanted ? wanted : undefined
}

const FEWEST_FOR_STABLE = 3

/** Of opinions that came at the same instant each may have been the last: then none of them may have changed the top. */
function isStable(counted: readonly PoolableOpinion[], weights: ReadonlyMap<string, number>): boolean {
	if (counted.length < FEWEST_FOR_STABLE) return false
	const lastTime = Math.max(...counted.map((opinion) => opinion.postedAt.getTime()))
	const top = topOf(counted, weights)
	return counted
		.filter((opinion) => opinion.postedAt.getTime() === lastTime)
		.every(
			(last) =>
				topOf(
					counted.filter((opinion) => opinion !== last),
					weights,
				) === top,
		)
}

function topOf(counted: readonly PoolableOpinion[], weights: ReadonlyMap<string, number>): string | undefined {
	const top = rank(counted, weights)[0]
	return top && conceptIdOf(top.pooled.diagnosis)
}

/** POOLING §2 rule 7: in the order of the list, then what only uncounted opinions name, the earliest first. */
function pin(
	verified: readonly PoolableOpinion[],
	ranked: readonly Standing[],
	dangerousCodes: readonly string[],
): PooledOpinions['doNotMiss'] {
	const namings = verified
		.flatMap((opinion) => opinion.candidates.map((candidate) => ({ opinion, candidate })))
		.sort(byNaming)
	const places = new Map(ranked.map(({ pooled }, place) => [conceptIdOf(pooled.diagnosis), place]))
	const placeOf = (conceptId: string) => places.get(conceptId) ?? ranked.length
	return [...Map.groupBy(namings, ({ candidate }) => conceptIdOf(candidate.diagnosis))]
		.map(([conceptId, group]) => ({ conceptId, group, flags: group.filter(({ candidate }) => candidate.isDangerous) }))
		.filter(({ group, flags }) => flags.length > 0 || group.some((naming) => isListed(naming, dangerousCodes)))
		.sort((one, other) => placeOf(one.conceptId) - placeOf(other.conceptId))
		.flatMap(({ conceptId, group, flags }) =>
			group.slice(0, 1).map(({ candidate }) => ({
				conceptId,
				diagnosis: candidate.diagnosis,
				flaggedBy: [...new Map(flags.map(({ opinion }) => [opinion.readerId, opinion])).values()].map(
					({ readerName, findings }) => ({ readerName, findings }),
				),
			})),
		)
}

function isListed({ candidate }: Naming, dangerousCodes: readonly string[]): boolean {
	const { diagnosis } = candidate
	return diagnosis.system === 'ICD-10' && dangerousCodes.some((code) => isWithin(diagnosis.code, code))
}

function byTime(one: PoolableOpinion, other: PoolableOpinion): number {
	return one.postedAt.getTime() - other.postedAt.getTime()
}

function wordsOf(diagnosis: Diagnosis): string {
	return diagnosis.system === 'ICD-10' ? diagnosis.code : diagnosis.text
}

function byText(one: string, other: string): number {
	if (one === other) return 0
	return one < other ? -1 : 1
}

/** From the smallest up, so that the order of the rows cannot change the last digit of a weighted sum. */
function sum(numbers: readonly number[]): number {
	return numbers.toSorted((one, other) => one - other).reduce((total, number) => total + number, 0)
}
