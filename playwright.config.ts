import { defineConfig } from '@playwright/test'

export default defineConfig({
	testDir: 'e2e',
	testMatch: '*.e2e.ts',
	// Two cores are shared by the server, its database, the decoders and the browsers.
	workers: 1,
	timeout: 300_000,
	expect: { timeout: 20_000 },
	outputDir: 'test-results',
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	use: {
		actionTimeout: 20_000,
		viewport: { width: 1440, height: 900 },
		locale: 'zh-CN',
		screenshot: 'only-on-failure',
		trace: 'retain-on-failure',
	},
})
