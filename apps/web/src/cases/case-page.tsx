import { Skeleton } from '@mantine/core'
import { ApiProblem } from '@readroom/client'
import type { CaseId } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { NotFoundPage, PageError } from '../app/page-states.tsx'
import { CasePanel } from './case-panel.tsx'
import { caseIdFrom, caseQuery } from './case-queries.ts'
import './case-page.css'

/** On its way while the case is asked for. */
const viewerModule = import('../viewer/viewer.tsx')
// Whoever shows it hears of a failure.
viewerModule.catch(() => undefined)
const Viewer = lazy(async () => ({ default: (await viewerModule).Viewer }))
const route = getRouteApi('/room/cases/$caseId')

/** The images on the left, everything said about them on the right; on a phone one under the other. */
export function CasePage() {
	const { caseId } = route.useParams()
	const id = caseIdFrom(caseId)
	return id === undefined ? <NotFoundPage /> : <OneCase key={id} caseId={id} />
}

function OneCase({ caseId }: { caseId: CaseId }) {
	const { data: readingCase, error } = useQuery(caseQuery(caseId))
	useFirstPaintUntilLeft()
	// Withdrawn or hidden meanwhile: what is on the screen goes too.
	const isGone = error instanceof ApiProblem && error.code === 'case-not-found'
	if (error !== null && (isGone || readingCase === undefined)) return <PageError error={error} />
	return (
		<div className="case-page">
			<section className="case-images">
				{readingCase !== undefined && (
					<Suspense fallback={null}>
						<Viewer readingCase={readingCase} />
					</Suspense>
				)}
			</section>
			<aside className="case-panel">
				{readingCase === undefined ? <Skeleton height={180} m="md" /> : <CasePanel readingCase={readingCase} />}
			</aside>
		</div>
	)
}

/** What was painted before the app belongs to this page: it goes when the page is left, whatever the viewer has done. */
function useFirstPaintUntilLeft() {
	useEffect(() => () => document.getElementById('first-paint')?.remove(), [])
}
