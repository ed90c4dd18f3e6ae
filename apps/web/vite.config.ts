import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where `npm run dev` and the browser tests' dev server find the reading room's server. */
const SERVER = process.env['READROOM_SERVER'] ?? 'http://localhost:8080'

export default defineConfig({
	plugins: [react()],
	worker: { format: 'es' },
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		reportCompressedSize: false,
		chunkSizeWarningLimit: 6000,
	},
	server: { proxy: { '/api': SERVER, '/dicom-web': SERVER } },
})
