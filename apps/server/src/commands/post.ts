import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
	createClient,
	type PlannedSeries,
	type PreparedInstance,
	planSeries,
	prepareInstance,
	type ScannedFile,
	scanFile,
	studyFingerprint,
	uploadInstances,
	uploadOrder,
} from '@readroom/client'
import {
	type CaseStudy,
	createCase,
	Lane,
	postCase,
	SeriesInstanceUid,
	Sex,
	StudyInstanceUid,
	setCaseStudies,
	studyFingerprintKey,
	Visibility,
} from '@readroom/contracts'
import { type DeidentificationKey, newDeidentificationKey } from '@readroom/dicom'
import { filesBelow, reasonOf } from './dicom-paths.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { WrongUse } from './wrong-use.ts'

export const POST_DETAILS = `
  --sex F|M|O --age YEARS --lane stat|urgent|routine|teaching
  --complaint TEXT    the question where none is given
  --history TEXT
  --reason TEXT       why a STAT case cannot wait
  --visibility network|hospital
  --confirm-pixels    somebody has looked: no name is drawn into the pictures
  --json              one line of JSON instead of id and URL
Files left out are listed with the reason.
`

const OPTIONS = {
	server: { type: 'string' },
	token: { type: 'string' },
	question: { type: 'string' },
	complaint: { type: 'string' },
	history: { type: 'string' },
	reason: { type: 'string' },
	sex: { type: 'string' },
	age: { type: 'string' },
	lane: { type: 'string' },
	visibility: { type: 'string', default: 'network' },
	'confirm-pixels': { type: 'boolean', default: false },
	json: { type: 'boolean', default: false },
} as const

/** An image of the case, found and scanned; `prepare` makes what is sent. */
interface FoundImage {
	readonly path: string
	readonly scanned: ScannedFile
}

export async function postCommand(args: readonly string[]): Promise<ExitCode> {
	const asked = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
	const question = readQuestion(asked.values)
	const { server, token } = asked.values
	if (server === undefined || token === undefined) throw new WrongUse('Say where to: --server URL --token T')
	if (question === undefined) throw new WrongUse('Say what is asked: --question Q --sex F --age 28 --lane routine')
	if (asked.positionals.length === 0) throw new WrongUse('Name at least one file or folder')
	const target = { baseUrl: server.replace(/\/$/, ''), token }
	const isLookedAt = asked.values['confirm-pixels']
	const images = await findImages(asked.positionals, { isConfirmed: isLookedAt })
	const client = createClient(target)
	const { keyHex: fingerprintKeyHex } = await client.call(studyFingerprintKey, {})
	const studies = await sendImages(images, target, { fingerprintKeyHex, isLookedAt })
	if (studies.length === 0) {
		console.error('There is no image to send among the files; nothing was posted.')
		return EXIT.no
	}
	const draft = await client.call(createCase, { body: question })
	const params = { caseId: draft.id }
	await client.call(setCaseStudies, { params, body: { studies } })
	const posted = await client.call(postCase, { params })
	const url = `${target.baseUrl}/cases/${posted.id}`
	console.log(
		asked.values.json ? JSON.stringify({ caseId: posted.id, label: posted.label, url }) : `${posted.id}\n${url}`,
	)
	return EXIT.done
}

type Values = { readonly [Key in keyof typeof OPTIONS]?: string | boolean | undefined }

/** What the poster writes, from the options; undefined where one is missing or not one of its words. */
function readQuestion(values: Values) {
	const sex = Sex.safeParse(values.sex)
	const lane = Lane.safeParse(values.lane)
	const visibility = Visibility.extract(['network', 'hospital']).safeParse(values.visibility)
	const ageYears = Number(values.age)
	const question = textOf(values.question)
	if (!sex.success || !lane.success || !visibility.success || question === '') return undefined
	if (values.age === undefined || !Number.isInteger(ageYears) || ageYears < 0) return undefined
	return {
		sex: sex.data,
		ageYears: Math.min(ageYears, 90),
		question,
		complaint: textOf(values.complaint) || question,
		history: textOf(values.history),
		lane: lane.data,
		statReason: textOf(values.reason) || (lane.data === 'stat' ? question.slice(0, 300) : ''),
		visibility: visibility.data,
	}
}

function textOf(value: string | boolean | undefined): string {
	return typeof value === 'string' ? value.trim() : ''
}

async function findImages(paths: readonly string[], { isConfirmed }: { isConfirmed: boolean }): Promise<FoundImage[]> {
	const images: FoundImage[] = []
	for await (const path of filesBelow(paths)) {
		try {
			const scanned = await scanFile(new Uint8Array(await readFile(path)))
			if (scanned.pixelRisk.risk === 'clear' || isConfirmed) images.push({ path, scanned })
			else
				console.error(`${path}: left out: may have text drawn into the picture; look at it, then use --confirm-pixels`)
		} catch (error) {
			console.error(`${path}: left out: ${reasonOf(error)}`)
		}
	}
	return images
}

/** Strips, codes and sends every image, and says which studies and series the case is made of. */
async function sendImages(
	images: readonly FoundImage[],
	target: { baseUrl: string; token: string },
	{ fingerprintKeyHex, isLookedAt }: { fingerprintKeyHex: string; isLookedAt: boolean },
): Promise<CaseStudy[]> {
	const series = planSeries(images)
	const key = newDeidentificationKey((length) => randomBytes(length))
	const sentAs = new Map<string, PreparedInstance>()

	async function* prepared(): AsyncGenerator<PreparedInstance> {
		for (const { path, scanned } of uploadOrder(series.map(({ files }) => files))) {
			const instance = await prepareOrLeaveOut(path, key, { isLookedAt })
			if (instance === undefined) continue
			sentAs.set(scanned.seriesInstanceUid, instance)
			yield instance
		}
	}

	let sentCount = 0
	await uploadInstances(prepared(), {
		...target,
		onStored: (answer) => {
			sentCount += 1
			if (!answer.isStored) throw new Error(`the server refused an image: ${answer.failureReason} ${answer.comment}`)
			if (process.stderr.isTTY) process.stderr.write(`\r${sentCount} / ${images.length}`)
		},
	})
	console.error(`${process.stderr.isTTY ? '\r' : ''}${sentCount} images sent`)
	return caseStudies(series, sentAs, fingerprintKeyHex)
}

async function prepareOrLeaveOut(
	path: string,
	key: DeidentificationKey,
	options: { isLookedAt: boolean },
): Promise<PreparedInstance | undefined> {
	try {
		return (await prepareInstance(new Uint8Array(await readFile(path)), key, options)).instance
	} catch (error) {
		console.error(`${path}: left out: ${reasonOf(error)}`)
		return undefined
	}
}

function caseStudies(
	series: readonly PlannedSeries<FoundImage>[],
	sentAs: ReadonlyMap<string, PreparedInstance>,
	fingerprintKeyHex: string,
): CaseStudy[] {
	const byStudy = Map.groupBy(series, ({ studyInstanceUid }) => studyInstanceUid)
	return [...byStudy].flatMap(([originalUid, ofStudy]) => {
		const sent = ofStudy.flatMap(({ description }) => {
			const instance = sentAs.get(description.seriesInstanceUid)
			return instance === undefined ? [] : [{ description, instance }]
		})
		if (sent[0] === undefined) return []
		return {
			studyInstanceUid: StudyInstanceUid.parse(sent[0].instance.studyInstanceUid),
			fingerprint: studyFingerprint(fingerprintKeyHex, originalUid),
			series: sent.map(({ description, instance }) => ({
				seriesInstanceUid: SeriesInstanceUid.parse(instance.seriesInstanceUid),
				phase: description.phase?.value ?? null,
				bodyPart: description.bodyPart?.value ?? null,
			})),
		}
	})
}
