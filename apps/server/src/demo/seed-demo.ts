import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PreparedInstance, uploadInstances } from '@readroom/client'
import type { CaseId, Phase, SeriesInstanceUid, StudyInstanceUid } from '@readroom/contracts'
import { parseDicomFile, uid } from '@readroom/dicom'
import { createCase } from '../cases/create-case.ts'
import { giveReceipt } from '../cases/give-receipt.ts'
import { listCases } from '../cases/list-cases.ts'
import { postAddendum } from '../cases/post-addendum.ts'
import { postCase } from '../cases/post-case.ts'
import { setCaseStudies } from '../cases/set-case-studies.ts'
import { writeHospitalSettings } from '../lanes/hospital-settings.ts'
import { setCommonPhoneNumbers } from '../lanes/phone-numbers.ts'
import { considerDanger } from '../opinions/consider-danger.ts'
import { postComment } from '../opinions/post-comment.ts'
import { postOpinion } from '../opinions/post-opinion.ts'
import { reviseOpinion } from '../opinions/revise-opinion.ts'
import { recordOutcome } from '../outcomes/record-outcome.ts'
import { addPerson } from '../people/add-person.ts'
import { findReaderByToken, makeTokenFor, type Reader } from '../people/index.ts'
import { hasAnyPerson, signInRow } from '../people/people.queries.ts'
import { revokeToken } from '../people/revoke-token.ts'
import { hashPassword } from '../people/secrets.ts'
import { saveSearch } from '../search/save-search.ts'
import type { Services } from '../services.ts'
import type { RunningServer } from '../start-server.ts'
import { DEMO_CASES, type DemoCase, type DemoStep } from './demo-cases.ts'
import { setUpDuty } from './demo-duty.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson, type DemoPersonName } from './demo-people.ts'
import { HISTORY_POSTERS } from './history-plan.ts'
import { seedHistory } from './seed-history.ts'

const MINUTE_MS = 60_000
const ADDRESS = 'this machine'

interface DemoReader {
	readonly reader: Reader
	readonly token: string
}
type DemoReaders = Readonly<Record<Exclude<DemoPersonName, typeof LAST_PERSON>, DemoReader>>

/** Is added when everything else is there: without him the making of the ward was interrupted, and goes on. */
const LAST_PERSON = 'auditor'

/**
 * Fills an empty room with the demo ward: people, and real cases that they posted, answered and resolved over the
 * last days. Everything goes through the same actions as in real life, with the clock set to when it happened. A room
 * where somebody else is already stays as it is. Told to stop, it leaves the cases that are missing to the next start.
 */
export async function openDemo({ services, url }: RunningServer, stop: AbortSignal): Promise<void> {
	if (await isDemoMadeOrUnwanted(services)) return
	services.log.info('making the demo ward')
	const casesDirectory = services.config.demoCasesDirectory
	const readers = await addPeople(services)
	await setUpHospitals(services, readers)
	await setUpDuty(services, readers)
	await saveSearches(services, readers)
	for (const demoCase of DEMO_CASES) {
		if (stop.aborted) return
		if (await isPosted(services, readers, demoCase)) continue
		await addCase(services, readers, demoCase, { url, casesDirectory })
	}
	if (!(await hasHistory(services))) await seedHistory(services)
	await addDemoPerson(services, LAST_PERSON, await hashPassword(DEMO_PASSWORD))
	for (const { reader } of Object.values(readers)) {
		if (reader.credential.kind === 'token') await revokeToken(services, reader, reader.credential.id)
	}
}

async function isDemoMadeOrUnwanted({ database }: Services): Promise<boolean> {
	if ((await signInRow(database, DEMO_PEOPLE[LAST_PERSON].contact)) !== undefined) return true
	const wasBegun = (await signInRow(database, DEMO_PEOPLE.li.contact)) !== undefined
	return !wasBegun && (await hasAnyPerson(database))
}

/** Its people came with it. */
async function hasHistory({ database }: Services): Promise<boolean> {
	const ofPast = HISTORY_POSTERS.find(({ added }) => added !== undefined)
	return ofPast !== undefined && (await signInRow(database, ofPast.contact)) !== undefined
}

async function isPosted(services: Services, readers: DemoReaders, { poster, draft }: DemoCase): Promise<boolean> {
	const { items } = await listCases(services, readers[poster].reader, { part: 'mine', q: draft.complaint, limit: 10 })
	return items.some(({ status, complaint }) => status !== 'draft' && complaint === draft.complaint)
}

async function addPeople(services: Services): Promise<DemoReaders> {
	const passwordHash = await hashPassword(DEMO_PASSWORD)
	const added = new Map<DemoPersonName, DemoReader>()
	for (const name of typedKeys(DEMO_PEOPLE)) {
		if (name === LAST_PERSON) continue
		await addDemoPerson(services, name, passwordHash)
		added.set(name, await demoReader(services, name))
	}
	return Object.fromEntries(added) as DemoReaders // one for each name but the last, as the loop has just made them
}

/** Whom the doctors of the demo hospitals ring, and what a masked case says of them. The numbers belong to nobody. */
async function setUpHospitals(services: Services, { li, wang, chen }: DemoReaders): Promise<void> {
	const region = '华东'
	await writeHospitalSettings(services, li.reader, {
		kind: '镇卫生院',
		region,
		phoneNumbers: [{ label: '本院急诊', number: '0550-0000120' }],
	})
	await writeHospitalSettings(services, wang.reader, {
		kind: '县医院',
		region,
		phoneNumbers: [{ label: '影像科值班', number: '0550-0000301' }],
	})
	await writeHospitalSettings(services, chen.reader, { kind: '市级医院', region, phoneNumbers: [] })
	await setCommonPhoneNumbers(services, wang.reader, [{ label: '县影像中心值班', number: '0550-0000999' }])
}

async function saveSearches(services: Services, { li, wang, chen }: DemoReaders): Promise<void> {
	for (const { reader } of [li, wang, chen]) {
		await saveSearch(services, reader, { name: '阑尾炎（已有结果）', filter: { q: '阑尾炎', status: 'closed' } })
		await saveSearch(services, reader, {
			name: '胸部 CT，证据 A 级',
			filter: { modality: 'CT', bodyPart: 'chest', grade: 'A' },
		})
	}
}

function typedKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
	return Object.keys(record) as Key[] // a literal of ours has no other keys than its type says
}

async function addDemoPerson({ database, clock }: Services, name: DemoPersonName, passwordHash: string): Promise<void> {
	const { role: _role, ...row }: DemoPerson = DEMO_PEOPLE[name]
	if ((await signInRow(database, row.contact)) !== undefined) return
	await database
		.transaction()
		.execute((tx) =>
			addPerson(tx, { ...row, password_hash: passwordHash, locale: 'zh', verification: 'verified' }, clock.now()),
		)
}

async function demoReader(services: Services, name: DemoPersonName): Promise<DemoReader> {
	const token = await makeTokenFor(services, { contact: DEMO_PEOPLE[name].contact, name: 'demo' })
	const reader = token === undefined ? undefined : await findReaderByToken(services, token, ADDRESS)
	if (token === undefined || reader === undefined) throw new Error('the token of a demo person opens nothing')
	return { reader, token }
}

async function addCase(
	services: Services,
	readers: DemoReaders,
	demoCase: DemoCase,
	{ url, casesDirectory }: { url: string; casesDirectory: string },
): Promise<void> {
	const { reader, token } = readers[demoCase.poster]
	const series = await readCaseFolder(join(casesDirectory, demoCase.folder))
	const answers = await uploadInstances(
		series.flatMap(({ instances }) => instances),
		{ baseUrl: url, token },
	)
	const refused = answers.find(({ isStored }) => !isStored)
	if (refused !== undefined) throw new Error(`the demo's own images were refused: ${JSON.stringify(refused)}`)

	const postedAt = services.clock.now().getTime() - demoCase.postedMinutesAgo * MINUTE_MS
	const then = (minute: number): Services => ({
		...services,
		clock: { now: () => new Date(postedAt + minute * MINUTE_MS) },
	})
	const draft = await createCase(then(-2), reader, demoCase.draft)
	await setCaseStudies(then(-1), reader, draft.id, caseStudies(series))
	await postCase(then(0), reader, draft.id)
	for (const step of demoCase.steps) await takeStep(then(step.atMinute), readers, draft.id, demoCase.poster, step)
}

async function takeStep(
	services: Services,
	readers: DemoReaders,
	caseId: CaseId,
	posterName: keyof DemoReaders,
	step: DemoStep,
): Promise<void> {
	const poster = readers[posterName].reader
	if ('opinion' in step) await postOpinion(services, readers[step.by].reader, caseId, step.opinion)
	else if ('revision' in step) await reviseOpinion(services, readers[step.by].reader, caseId, step.revision)
	else if ('comment' in step)
		await postComment(services, readers[step.by].reader, caseId, { text: step.comment, opinionId: null })
	else if ('considered' in step) await considerDanger(services, poster, caseId, step.considered)
	else if ('addendum' in step) await postAddendum(services, poster, caseId, { text: step.addendum, studies: [] })
	else if ('receipt' in step) await giveReceipt(services, poster, caseId, step.receipt)
	else await recordOutcome(services, poster, caseId, step.outcome)
}

interface FolderSeries {
	readonly phase: Phase | null
	readonly instances: readonly PreparedInstance[]
}

/** The series of a demo case: folders `1-plain`, `2-arterial` … in reading order, named by phase or modality. */
async function readCaseFolder(folder: string): Promise<FolderSeries[]> {
	const names = (await readdir(folder)).sort()
	return Promise.all(
		names.map(async (name) => {
			const files = (await readdir(join(folder, name))).sort()
			const instances = await Promise.all(files.map((file) => readInstance(join(folder, name, file))))
			return { phase: phaseOf(name), instances }
		}),
	)
}

function phaseOf(folderName: string): Phase | null {
	const phase = folderName.replace(/^\d+-/, '')
	return phase === 'plain' || phase === 'arterial' || phase === 'venous' || phase === 'delayed' ? phase : null
}

async function readInstance(path: string): Promise<PreparedInstance> {
	const bytes = new Uint8Array(await readFile(path))
	const { dataset } = parseDicomFile(bytes, { stopBeforePixels: true })
	return {
		studyInstanceUid: uid(dataset, 'StudyInstanceUID') ?? '',
		seriesInstanceUid: uid(dataset, 'SeriesInstanceUID') ?? '',
		sopInstanceUid: uid(dataset, 'SOPInstanceUID') ?? '',
		bytes,
		originalSizeBytes: bytes.length,
	}
}

function caseStudies(series: readonly FolderSeries[]) {
	const first = series[0]?.instances[0]
	// UIDs of our own files, which the server has just accepted.
	return [
		{
			studyInstanceUid: (first?.studyInstanceUid ?? '') as StudyInstanceUid,
			fingerprint: null,
			series: series.map(({ phase, instances }) => ({
				seriesInstanceUid: (instances[0]?.seriesInstanceUid ?? '') as SeriesInstanceUid,
				phase,
				bodyPart: null,
			})),
		},
	]
}
