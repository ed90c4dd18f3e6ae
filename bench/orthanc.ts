/** Orthanc with its DICOMweb plugin, as Debian packages it: what a small hospital would take instead. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../tools/free-port.ts'

const PROGRAM = '/usr/sbin/Orthanc'
const PLUGINS = '/usr/share/orthanc/plugins'

export interface Orthanc extends AsyncDisposable {
	readonly url: string
	readonly dicomWebUrl: string
	readonly startedInMs: number
}

/** Starts it on an empty folder; undefined where it is not installed. */
export async function startOrthanc({
	ohifDirectory,
}: {
	ohifDirectory?: string | undefined
} = {}): Promise<Orthanc | undefined> {
	if (!existsSync(PROGRAM)) return undefined
	const directory = await mkdtemp(join(tmpdir(), 'readroom-bench-orthanc-'))
	const port = await freePort()
	const settings = join(directory, 'orthanc.json')
	await writeFile(settings, JSON.stringify(settingsOf({ directory, port, ohifDirectory })))
	const before = performance.now()
	const child = spawn(PROGRAM, [settings], { stdio: 'ignore' })
	const url = `http://127.0.0.1:${port}`
	await answering(`${url}/system`, child)
	return {
		url,
		dicomWebUrl: `${url}/dicom-web`,
		startedInMs: performance.now() - before,
		async [Symbol.asyncDispose]() {
			const ended = new Promise((resolve) => child.once('exit', resolve))
			child.kill('SIGTERM')
			await ended
			await rm(directory, { recursive: true, force: true })
		},
	}
}

function settingsOf(place: { directory: string; port: number; ohifDirectory: string | undefined }): object {
	const plugins = ['libOrthancDicomWeb.so', ...(place.ohifDirectory === undefined ? [] : ['libServeFolders.so'])]
	return {
		StorageDirectory: place.directory,
		IndexDirectory: place.directory,
		HttpPort: place.port,
		DicomServerEnabled: false,
		RemoteAccessAllowed: true,
		AuthenticationEnabled: false,
		// Acknowledged means on the disk, as with us.
		SyncStorageArea: true,
		Plugins: plugins.map((name) => join(PLUGINS, name)),
		DicomWeb: { Enable: true, Root: '/dicom-web/' },
		...(place.ohifDirectory !== undefined && { ServeFolders: { '/ohif': place.ohifDirectory } }),
	}
}

async function answering(url: string, child: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 1500; tries++) {
		if (child.exitCode !== null) throw new Error(`Orthanc ended with ${child.exitCode}`)
		const response = await fetch(url).catch(() => undefined)
		if (response?.ok === true) return
		await delay(20)
	}
	throw new Error('Orthanc did not answer within 30 s')
}
