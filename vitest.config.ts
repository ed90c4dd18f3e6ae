import { defineConfig } from 'vitest/config'

export default defineConfig({
	test: {
		testTimeout: 30_000,
		hookTimeout: 60_000,
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
