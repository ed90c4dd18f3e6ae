/**
 * Checks who imports whom, and that the check itself bites: it looks at a copy of the tree in which every rule is broken
 * once on purpose, and each rule has to find its planted violation. (A checker that silently visits nothing would pass
 * everything.) What else it finds there is real.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from './run.ts'

interface Report {
	readonly summary: {
		readonly totalCruised: number
		readonly violations: readonly {
			readonly from: string
			readonly to: string
			readonly rule: { readonly name: string }
		}[]
	}
}

/** Where each rule is broken on purpose: file, and the line written into it. */
const PLANTED: Readonly<Record<string, readonly [file: string, line: string]>> = {
	'dicom-imports-nothing': ['packages/dicom/src/planted.ts', "import 'zod'"],
	'contracts-import-zod-only': ['packages/contracts/src/planted.ts', "import '@readroom/dicom'"],
	'packages-never-import-apps': ['packages/client/src/planted.ts', "import '../../../apps/server/src/ids.ts'"],
	'reading-codecs-messages-import-contracts-and-dicom': [
		'packages/reading/src/planted.ts',
		"import '@readroom/messages'",
	],
	'client-imports-contracts-dicom-codecs': ['packages/client/src/planted-too.ts', "import '@readroom/reading'"],
	'dicom-and-reading-do-no-io': ['packages/reading/src/planted-io.ts', "import 'node:fs'"],
	'apps-never-import-each-other': ['apps/web/src/planted.ts', "import '../../server/src/ids.ts'"],
	'sql-in-queries-and-database-only': ['apps/server/src/cases/planted.ts', "import 'kysely'"],
	'fastify-in-routes-and-http-only': ['apps/server/src/cases/planted-http.ts', "import 'fastify'"],
	'features-reach-each-other-by-the-front-door': [
		'apps/server/src/cases/planted-door.ts',
		"import '../audit/audit.queries.ts'",
	],
	'viewer-is-the-only-door-to-cornerstone': ['apps/web/src/cases/planted.ts', "import '@cornerstonejs/core'"],
	'first-paint-stays-small': ['apps/web/src/viewer/first-paint-planted.ts', "import 'react'"],
	'testing-is-for-tests': ['packages/dicom/src/planted-testing.ts', "import './testing/elements.ts'"],
	'no-unresolvable': ['apps/server/src/planted-missing.ts', "import './there-is-no-such-file.ts'"],
	'no-cycles': ['apps/server/src/planted-cycle.ts', "import './planted-cycle-back.ts'"],
}

/** Every rule of the configuration, so that one without a plant counts as unproven. */
function ruleNames(): string[] {
	// Depcruise's own format.
	const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
		forbidden: readonly { readonly name: string }[]
	}
	return forbidden.map(({ name }) => name)
}

async function cruise(folder: string): Promise<Report> {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[
			join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
			'--config',
			'.dependency-cruiser.cjs',
			'--output-type',
			'json',
			'packages',
			'apps',
		],
		{ cwd: folder, maxBuffer: 256 * 1024 * 1024 },
	).catch((error: { stdout: string }) => error)
	// Depcruise's own report; it exits with the number of errors, which is what we are after.
	return JSON.parse(stdout) as Report
}

/** The installed packages, with our own ones pointing into the copy. */
async function linkModules(copy: string): Promise<void> {
	await mkdir(join(copy, 'node_modules/@readroom'), { recursive: true })
	for (const entry of await readdir(join(ROOT, 'node_modules'))) {
		if (entry === '@readroom' || entry.startsWith('.')) continue
		await symlink(join(ROOT, 'node_modules', entry), join(copy, 'node_modules', entry))
	}
	for (const entry of await readdir(join(copy, 'packages'))) {
		await symlink(join(copy, 'packages', entry), join(copy, 'node_modules/@readroom', entry))
	}
}

async function cruiseWithPlants(): Promise<Report> {
	const copy = await mkdtemp(join(tmpdir(), 'readroom-import-rules-'))
	try {
		for (const entry of ['packages', 'apps']) {
			await cp(join(ROOT, entry), join(copy, entry), {
				recursive: true,
				filter: (path) => !/node_modules|\/dist$|\/standard$/.test(path.slice(ROOT.length)),
			})
		}
		for (const entry of ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
			await cp(join(ROOT, entry), join(copy, entry))
		}
		await linkModules(copy)
		for (const [file, line] of Object.values(PLANTED)) await writeFile(join(copy, file), `${line}\n`)
		await writeFile(join(copy, 'apps/server/src/planted-cycle-back.ts'), "import './planted-cycle.ts'\n")
		return await cruise(copy)
	} finally {
		await rm(copy, { recursive: true, force: true })
	}
}

const { totalCruised, violations } = (await cruiseWithPlants()).summary
const planted = new Set(Object.values(PLANTED).map(([file]) => file))
const rules = ruleNames()
const unproven = rules.filter(
	(name) =>
		!violations.some(({ rule, from, to }) => rule.name === name && [from, to].includes(PLANTED[name]?.[0] ?? '')),
)
const real = violations.filter(({ from, to }) => !planted.has(from) && !planted.has(to))
for (const rule of unproven) console.error(`import rules: ${rule} has no planted violation or did not find it`)
for (const { rule, from, to } of real) console.error(`import rules: ${rule.name}: ${from} → ${to}`)
console.error(
	`import rules: ${totalCruised} modules, ${rules.length - unproven.length} rules proven, ${real.length} violations`,
)
process.exitCode = unproven.length + real.length > 0 ? 1 : 0
