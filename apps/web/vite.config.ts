import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` and the browser tests' dev server find the reading room's server. */
const SERVER = process.env['READROOM_SERVER'] ?? 'http://localhost:8080'

/** Packages that are not modules: the dev server has to turn them into such ahead. */
const NOT_MODULES = [
	'@cornerstonejs/codec-charls/decodewasmjs',
	'@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs',
	'@cornerstonejs/codec-openjpeg/decodewasmjs',
	'@cornerstonejs/codec-openjph',
]

export default defineConfig({
	plugins: [react()],
	resolve: {
		alias: { xmlbuilder2: fileURLToPath(new URL('src/viewer/no-xml.ts', import.meta.url)) },
		// Cornerstone's packages each ask for it; one copy is enough.
		dedupe: ['dcmjs'],
	},
	optimizeDeps: { include: NOT_MODULES },
	worker: { format: 'es' },
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		reportCompressedSize: false,
		chunkSizeWarningLimit: 6000,
	},
	server: { proxy: { '/api': SERVER, '/dicom-web': SERVER } },
})
