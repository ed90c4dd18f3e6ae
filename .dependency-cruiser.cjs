/** What may import what (docs/architecture.md). `tools/check-import-rules.ts` proves on planted violations that each rule bites. */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'dicom-imports-nothing',
			severity: 'error',
			comment: 'testing/ reads testdata for the tests and is in no index',
			from: { path: '^packages/dicom/src', pathNot: '[.]test[.]ts$|^packages/dicom/src/testing/' },
			to: { pathNot: '^packages/dicom/src' },
		},
		{
			name: 'contracts-import-zod-only',
			severity: 'error',
			from: { path: '^packages/contracts/src', pathNot: '[.]test[.]ts$' },
			to: { pathNot: '^packages/contracts/src|node_modules/zod/' },
		},
		{
			name: 'packages-never-import-apps',
			severity: 'error',
			from: { path: '^packages/' },
			to: { path: '^apps/' },
		},
		{
			name: 'reading-codecs-messages-import-contracts-and-dicom',
			severity: 'error',
			from: { path: '^packages/(reading|codecs|messages)/src', pathNot: '[.]test[.]ts$' },
			to: { path: '^packages/', pathNot: '^packages/($1|contracts|dicom)/src' },
		},
		{
			name: 'client-imports-contracts-dicom-codecs',
			severity: 'error',
			comment: 'codecs too: preparing an instance is parse, strip, encode (docs/decisions/0002-client-prepares.md)',
			from: { path: '^packages/client/src', pathNot: '[.]test[.]ts$' },
			to: { path: '^packages/', pathNot: '^packages/(client|contracts|dicom|codecs)/src' },
		},
		{
			name: 'dicom-and-reading-do-no-io',
			severity: 'error',
			from: { path: '^packages/(dicom|reading)/src', pathNot: '[.]test[.]ts$|/src/testing/' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'apps-never-import-each-other',
			severity: 'error',
			from: { path: '^apps/([^/]+)/' },
			to: { path: '^apps/', pathNot: '^apps/$1/' },
		},
		{
			name: 'sql-in-queries-and-database-only',
			severity: 'error',
			from: {
				path: '^apps/server/src',
				pathNot: '[.]queries[.]ts$|^apps/server/src/database/|^apps/server/src/testing/|[.]test[.]ts$',
			},
			to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'fastify-in-routes-and-http-only',
			severity: 'error',
			from: {
				path: '^apps/server/src',
				pathNot: '[.]routes[.]ts$|^apps/server/src/http/|^apps/server/src/testing/|[.]test[.]ts$',
			},
			to: { path: 'node_modules/(fastify|@fastify)/', dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'features-reach-each-other-by-the-front-door',
			severity: 'error',
			from: {
				path: '^apps/server/src/(people|groups|flags|follows|sharing|cases|opinions|outcomes|routing|audit|events|dicomweb)/',
				pathNot: '[.]test[.]ts$',
			},
			to: {
				path: '^apps/server/src/(people|groups|flags|follows|sharing|cases|opinions|outcomes|routing|audit|events|dicomweb)/',
				pathNot: '^apps/server/src/$1/|/index[.]ts$',
			},
		},
		{
			name: 'viewer-is-the-only-door-to-cornerstone',
			severity: 'error',
			from: { path: '^apps/web/src', pathNot: '^apps/web/src/viewer/' },
			to: { path: 'node_modules/@cornerstonejs/(core|tools|dicom-image-loader|metadata|utils)/' },
		},
		{
			name: 'first-paint-stays-small',
			severity: 'error',
			from: { path: '^apps/web/src/(entry|viewer/first-paint)' },
			to: {
				path: 'node_modules/(react|react-dom|@mantine|@tanstack|zod|@cornerstonejs/(core|tools|dicom-image-loader))/',
				dependencyTypesNot: ['type-only', 'dynamic-import'],
			},
		},
		{
			name: 'testing-is-for-tests',
			severity: 'error',
			from: { path: '^(packages|apps)/', pathNot: '[.]test[.]ts$|/src/testing/' },
			to: { path: '/src/testing/' },
		},
		{ name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '[?]' } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: 'generated|[.]css$' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
		},
	},
}
