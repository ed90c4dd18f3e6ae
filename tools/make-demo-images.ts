/**
 * Makes `demo/cases/` from a folder of real cases with invented identities: strips them with our own code, keeps few
 * enough slices that the repository stays small, and lays each series in a folder of its own.
 *
 *     node tools/make-demo-images.ts PATH-TO-CASES
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planSeries, prepareInstance, scanFile } from '../packages/client/src/index.ts'
import { newDeidentificationKey, positionAlongNormalMm, sliceGeometry } from '../packages/dicom/src/index.ts'
import { ROOT } from './run.ts'

interface DemoImages {
	readonly folder: string
	/** Slices kept, in mm along the normal; all where absent. */
	readonly betweenMm?: readonly [number, number]
	readonly everyNth: number
}

const CASES: readonly DemoImages[] = [
	{ folder: 'ct-abdomen-four-phase', betweenMm: [-365, -240], everyNth: 1 },
	{ folder: 'ct-head-emergency', everyNth: 1 },
	{ folder: 'ct-chest-effusion', everyNth: 2 },
	{ folder: 'mr-abdomen-t2', everyNth: 2 },
]

/** Bytes from a digest, so that running this again gives the same files: the demo's key is no secret. */
function repeatableBytes(name: string): (length: number) => Uint8Array {
	let turn = 0
	return (length) => {
		turn += 1
		return createHash('sha256').update(`${name} ${turn}`).digest().subarray(0, length)
	}
}

async function scanFolder(folder: string) {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true })
	const paths = entries
		.filter((entry) => entry.name.endsWith('.dcm'))
		.map((entry) => join(entry.parentPath, entry.name))
	return Promise.all(
		paths.sort().map(async (path) => ({ path, scanned: await scanFile(new Uint8Array(await readFile(path))) })),
	)
}

async function makeCase(source: string, { folder, betweenMm, everyNth }: DemoImages): Promise<void> {
	const key = newDeidentificationKey(repeatableBytes(folder))
	const target = join(ROOT, 'demo/cases', folder)
	await rm(target, { recursive: true, force: true })
	let sizeBytes = 0
	for (const [order, series] of planSeries(await scanFolder(join(source, folder))).entries()) {
		const name = `${order + 1}-${series.description.phase?.value ?? series.description.modality.toLowerCase()}`
		await mkdir(join(target, name), { recursive: true })
		const kept = series.files.filter(({ scanned }, index) => {
			const geometry = sliceGeometry(scanned.header)
			const place = geometry === undefined ? 0 : positionAlongNormalMm(geometry)
			const isInside = betweenMm === undefined || (place >= betweenMm[0] && place <= betweenMm[1])
			return isInside && index % everyNth === 0
		})
		for (const [index, { path }] of kept.entries()) {
			const { instance } = await prepareInstance(new Uint8Array(await readFile(path)), key, { isLookedAt: true })
			await writeFile(join(target, name, `${String(index + 1).padStart(3, '0')}.dcm`), instance.bytes)
			sizeBytes += instance.bytes.length
		}
		console.error(`${folder}/${name}: ${kept.length} of ${series.files.length} slices`)
	}
	console.error(`${folder}: ${(sizeBytes / 1e6).toFixed(1)} MB`)
}

const source = process.argv[2]
if (source === undefined) throw new Error('name the folder that holds the cases')
for (const images of CASES) await makeCase(source, images)
