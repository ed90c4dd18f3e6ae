import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		testTimeout: 30_000,
		hookTimeout: 60_000,
		// Much of a test is waiting for the database and the disk: two at a time on two cores, where Vitest would take one.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		projects: [
			{
				extends: true,
				test: {
					name: 'server',
					include: ['apps/server/src/**/*.test.ts'],
					// A project of its own, so that the database starts only where one of its tests runs.
					globalSetup: ['apps/server/src/testing/global-setup.ts'],
				},
			},
			{
				extends: true,
				test: {
					name: 'others',
					include: ['packages/*/src/**/*.test.ts', 'apps/!(server)/src/**/*.test.ts', 'tools/**/*.test.ts'],
				},
			},
		],
	},
})
