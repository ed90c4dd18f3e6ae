import { z } from 'zod'
import { CaseId, OpinionId, pageOf, Time, words } from './common.ts'
import { Diagnosis, DiagnosisInput } from './diagnoses.ts'
import { endpoint } from './endpoint.ts'
import { ConceptMerge } from './merges.ts'
import { PersonSummary, ShownPerson } from './people.ts'

/** Most diagnoses one reader may rank. */
export const MOST_CANDIDATES = 5

const Confidence = z.int().min(5).max(100).multipleOf(5)

export const CandidateInput = z.strictObject({
	diagnosis: DiagnosisInput,
	/** 把握度, in steps of 5; the candidates of one opinion sum to 100 at most, the rest is "something else". */
	confidencePercent: Confidence,
	/** Do-not-miss: pinned above the list whatever its score. */
	isDangerous: z.boolean().default(false),
})
export type CandidateInput = z.infer<typeof CandidateInput>

export const Urgency = z.enum(['emergency', 'soon', 'routine'])
export type Urgency = z.infer<typeof Urgency>

/** The first is the most likely. */
export const RankedCandidates = z
	.array(CandidateInput)
	.min(1)
	.max(MOST_CANDIDATES)
	.refine((candidates) => candidates.reduce((sum, { confidencePercent }) => sum + confidencePercent, 0) <= 100, {
		message: 'confidences sum to more than 100',
	})

export const OpinionDraft = z.strictObject({
	findings: words(4000).min(1),
	candidates: RankedCandidates,
	urgency: Urgency,
	nextStep: words(1000).default(''),
})
export type OpinionDraft = z.infer<typeof OpinionDraft>

export const Candidate = z.object({
	rank: z.int().min(1),
	diagnosis: Diagnosis,
	confidencePercent: z.int(),
	isDangerous: z.boolean(),
})
export type Candidate = z.infer<typeof Candidate>

/** What a peer may say of an opinion with one touch. There is no way to say that it is bad: that is said in words. */
export const Reaction = z.enum(['agree-finding', 'agree-diagnosis', 'thanks'])
export type Reaction = z.infer<typeof Reaction>

/** One version of a reader's opinion. `isBlind` is false for what was written after seeing the others'. */
export const Opinion = z.object({
	id: OpinionId,
	caseId: CaseId,
	reader: PersonSummary,
	isMine: z.boolean(),
	version: z.int().min(1),
	isBlind: z.boolean(),
	findings: z.string(),
	candidates: z.array(
		Candidate.extend({
			/** As what it is counted, where its concept was merged into another on this case. */
			countedAs: Diagnosis.nullable(),
		}),
	),
	urgency: Urgency,
	nextStep: z.string(),
	postedAt: Time,
	reactions: z.array(z.object({ reaction: Reaction, count: z.int(), isMine: z.boolean() })),
})
export type Opinion = z.infer<typeof Opinion>

const CaseParams = z.strictObject({ caseId: CaseId })

export const postOpinion = endpoint({
	method: 'POST',
	path: '/cases/:caseId/opinions',
	summary: 'Give an opinion: blind, once; after declining, marked as not blind',
	access: 'verified',
	params: CaseParams,
	body: OpinionDraft,
	answer: Opinion,
	status: 201,
	problems: [
		'case-not-found',
		'case-not-open',
		'case-closed',
		'own-case',
		'case-hidden',
		'guest-only-looks',
		'opinion-already-posted',
		'diagnosis-unknown',
	],
})

export const reviseOpinion = endpoint({
	method: 'POST',
	path: '/cases/:caseId/opinions/revisions',
	summary: 'A further version after seeing the others, kept apart from the blind one',
	access: 'verified',
	params: CaseParams,
	body: OpinionDraft,
	answer: Opinion,
	status: 201,
	problems: [
		'case-not-found',
		'case-closed',
		'case-hidden',
		'guest-only-looks',
		'opinion-not-posted',
		'diagnosis-unknown',
	],
})

export const declineToAnswer = endpoint({
	method: 'POST',
	path: '/cases/:caseId/decline',
	summary: 'Look without answering: opens everything, and gives up the blind opinion for good',
	access: 'verified',
	params: CaseParams,
	problems: ['case-not-found', 'case-not-open', 'own-case', 'opinion-already-posted'],
})

/** `isOpen` is false while the caller is blind; then there are no items and no count of them. */
export const listOpinions = endpoint({
	method: 'GET',
	path: '/cases/:caseId/opinions',
	summary: "The readers' opinions, every version, oldest first; nothing while the caller is blind",
	access: 'person',
	params: CaseParams,
	answer: z.object({ isOpen: z.boolean(), items: z.array(Opinion), next: z.string().nullable() }),
	problems: ['case-not-found'],
})

/** One diagnosis of the readers' lists taken together (POOLING §2). */
export const PooledDiagnosis = z.object({
	diagnosis: Diagnosis,
	/** Σ 1/rank over the readers. */
	score: z.number(),
	/** score ÷ readers; 1 is everybody's first choice. Shares do not sum to 1. */
	share: z.number(),
	readerCount: z.int(),
	firstChoiceCount: z.int(),
	lowestConfidencePercent: z.int(),
	highestConfidencePercent: z.int(),
	isDangerous: z.boolean(),
})
export type PooledDiagnosis = z.infer<typeof PooledDiagnosis>

/** A diagnosis not to be missed, with who says so, pinned above the list. */
export const PinnedDanger = z.object({
	conceptId: z.string(),
	diagnosis: Diagnosis,
	flaggedBy: z.array(z.object({ readerName: z.string(), findings: z.string() })),
	/** When the poster ticked that it was considered. */
	consideredAt: Time.nullable(),
})
export type PinnedDanger = z.infer<typeof PinnedDanger>

/** `single` while one reader has answered: then there is nothing collective to speak of. */
export const Agreement = z.enum(['none', 'single', 'agreed', 'leaning', 'divided'])
export type Agreement = z.infer<typeof Agreement>

export const CollectiveDifferential = z.object({
	isOpen: z.boolean(),
	/** Blind, verified readers counted; null while the caller is blind. */
	readerCount: z.int().nullable(),
	ranked: z.array(PooledDiagnosis),
	agreement: Agreement,
	/** Share of the readers who name the top diagnosis first. */
	agreementFraction: z.number().nullable(),
	/** From three readers on: the last one did not change the top diagnosis. */
	isStable: z.boolean(),
	doNotMiss: z.array(PinnedDanger),
	/** Opinions shown but not counted, because they were not blind. */
	apart: z.array(z.object({ opinionId: OpinionId, why: z.enum(['not-blind']) })),
	/** How many opinions are asked for; null while the caller is blind, since more are asked for when readers differ. */
	wantedOpinions: z.int().nullable(),
	/** The readers are divided, and no more are asked for yet than have answered. */
	isMoreSuggested: z.boolean(),
	/**
	 * The same diagnoses in the order they have when each reader weighs by his track record; no numbers, which would tell
	 * how accurate a colleague is. Null until the site has enough outcomes, and for fewer than three readers.
	 */
	byTrackRecord: z.array(Diagnosis).nullable(),
	merges: z.array(ConceptMerge),
	/** Whether the caller may merge concepts of this case. */
	mayMerge: z.boolean(),
})
export type CollectiveDifferential = z.infer<typeof CollectiveDifferential>

export const collectiveDifferential = endpoint({
	method: 'GET',
	path: '/cases/:caseId/differential',
	summary: "The readers' ranked lists taken together; empty while the caller is blind",
	access: 'person',
	params: CaseParams,
	answer: CollectiveDifferential,
	problems: ['case-not-found'],
})

export const considerDanger = endpoint({
	method: 'POST',
	path: '/cases/:caseId/considered',
	summary: "The poster's tick that a do-not-miss diagnosis was considered",
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ conceptId: z.string().max(200) }),
	problems: ['case-not-found', 'not-permitted', 'nothing-to-consider'],
})

export const askMoreReaders = endpoint({
	method: 'POST',
	path: '/cases/:caseId/more-readers',
	summary: 'The poster asks for two more opinions than there are, the readers being divided',
	access: 'verified',
	params: CaseParams,
	answer: z.object({ wantedOpinions: z.int() }),
	problems: ['case-not-found', 'case-not-open', 'not-permitted', 'not-divided'],
})

export const react = endpoint({
	method: 'PUT',
	path: '/cases/:caseId/opinions/:opinionId/reactions',
	summary: "Agree with another's findings or diagnosis, or thank him; `isOn: false` takes it back",
	access: 'verified',
	params: CaseParams.extend({ opinionId: OpinionId }),
	body: z.strictObject({ reaction: Reaction, isOn: z.boolean() }),
	problems: ['case-not-found', 'still-blind', 'case-hidden', 'guest-only-looks', 'opinion-not-found', 'own-opinion'],
})

export const Comment = z.object({
	id: z.uuid(),
	/** The opinion it answers; null where it is about the case. */
	opinionId: OpinionId.nullable(),
	author: ShownPerson,
	isMine: z.boolean(),
	/** May hold links to slices, `[动脉期 · 图 57]` or `[arterial · img 57]`. */
	text: z.string(),
	postedAt: Time,
})
export type Comment = z.infer<typeof Comment>

export const listComments = endpoint({
	method: 'GET',
	path: '/cases/:caseId/comments',
	summary: 'The thread under the case, oldest first; nothing while the caller is blind',
	access: 'person',
	params: CaseParams,
	answer: z.object({ isOpen: z.boolean(), items: z.array(Comment), next: z.string().nullable() }),
	problems: ['case-not-found'],
})

export const postComment = endpoint({
	method: 'POST',
	path: '/cases/:caseId/comments',
	summary: 'Say something under the case, once it is open to the caller',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ text: words(2000).min(1), opinionId: OpinionId.nullable().default(null) }),
	answer: Comment,
	status: 201,
	problems: ['case-not-found', 'still-blind', 'case-not-open', 'case-hidden', 'guest-only-looks', 'opinion-not-found'],
})

/** One short finding told to the poster of a STAT case before the whole opinion. */
export const SpokenFinding = z.object({
	reader: PersonSummary,
	isMine: z.boolean(),
	/** False where the reader had looked at the others' opinions before. */
	isBlind: z.boolean(),
	text: z.string(),
	spokenAt: Time,
})
export type SpokenFinding = z.infer<typeof SpokenFinding>

export const speakAtOnce = endpoint({
	method: 'POST',
	path: '/cases/:caseId/spoken',
	summary: 'STAT: tell the poster one finding before the whole opinion, once; the reader stays as blind as he was',
	access: 'verified',
	params: CaseParams,
	body: z.strictObject({ text: words(300).min(1) }),
	answer: SpokenFinding,
	status: 201,
	problems: [
		'case-not-found',
		'case-not-open',
		'case-closed',
		'own-case',
		'case-hidden',
		'guest-only-looks',
		'not-stat',
		'opinion-already-posted',
		'already-spoken',
	],
})

export const listSpoken = endpoint({
	method: 'GET',
	path: '/cases/:caseId/spoken',
	summary: 'Findings told at once: all of them to the poster, to a reader his own',
	access: 'person',
	params: CaseParams,
	answer: z.object({ items: z.array(SpokenFinding), next: z.null() }),
	problems: ['case-not-found'],
})

/** One entry of the catalogue of diagnoses. */
export const CatalogueEntry = z.object({ code: z.string(), zh: z.string(), en: z.string(), isDangerous: z.boolean() })
export type CatalogueEntry = z.infer<typeof CatalogueEntry>

export const findDiagnoses = endpoint({
	method: 'GET',
	path: '/diagnoses',
	summary:
		'Diagnoses of the catalogue by Chinese or English words, pinyin initials, abbreviation or code, at most twenty',
	access: 'person',
	query: z.strictObject({ q: words(60).min(1) }),
	answer: pageOf(CatalogueEntry),
	problems: [],
})
