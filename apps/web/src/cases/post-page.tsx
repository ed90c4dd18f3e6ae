import { Button } from '@mantine/core'
import type { CaseId } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { EmptyPage, NotFoundPage, PageError, PageLoading } from '../app/page-states.tsx'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { caseIdFrom, caseQuery } from './case-queries.ts'
import type { PostDraft } from './post-draft.ts'
import { closeDraft, continueDraft, newDraft, openDraft } from './post-drafts.ts'
import { PostForm } from './post-form.tsx'

/**
 * A case being put together. `/post` begins one; its first word or image gives it an address of its own to come back to,
 * and the form must not notice, or it would lose the cursor.
 */
export function PostPage() {
	const { caseId } = useParams({ strict: false })
	const id = caseIdFrom(caseId)
	const fresh = useFreshDraft(caseId === undefined)
	const freshId = useStore(fresh.store, (state) => state.caseId)
	if (caseId === undefined || (id !== undefined && id === freshId)) return <OneDraft key={fresh.number} draft={fresh} />
	return id === undefined ? <NotFoundPage /> : <KnownDraft key={id} caseId={id} />
}

/** A new draft whenever somebody comes to `/post`, also from another draft. */
function useFreshDraft(isAsked: boolean): PostDraft {
	const me = useMe()
	const navigate = useNavigate()
	const begin = () =>
		newDraft(me.id, (caseId) => void navigate({ to: '/post/$caseId', params: { caseId }, replace: true }))
	const [fresh, setFresh] = useState(begin)
	const [wasAsked, setWasAsked] = useState(isAsked)
	if (wasAsked !== isAsked) {
		setWasAsked(isAsked)
		if (isAsked) setFresh(begin())
	}
	return fresh
}

function KnownDraft({ caseId }: { caseId: CaseId }) {
	const me = useMe()
	const t = useWords()
	const open = openDraft(caseId)
	const { data: readingCase, error } = useQuery({ ...caseQuery(caseId), enabled: open === undefined })
	if (open !== undefined) return <OneDraft key={open.number} draft={open} />
	if (error !== null) return <PageError error={error} />
	if (readingCase === undefined) return <PageLoading />
	if (readingCase.part !== 'poster') return <EmptyPage title={t.post.notYours} />
	if (readingCase.status !== 'draft') {
		return (
			<EmptyPage
				title={t.problems['case-not-draft']}
				action={
					<Button component={Link} to={`/cases/${caseId}`} mt="sm">
						{t.post.openEarlier}
					</Button>
				}
			/>
		)
	}
	const draft = continueDraft(me.id, readingCase)
	// The same key as above: the form must not be made anew when this is asked again.
	return <OneDraft key={draft.number} draft={draft} />
}

function OneDraft({ draft }: { draft: PostDraft }) {
	const navigate = useNavigate()
	const posting = useStore(draft.store, (state) => state.posting)
	const caseId = useStore(draft.store, (state) => state.caseId)
	useEffect(() => {
		if (posting !== 'posted' || caseId === null) return
		closeDraft(caseId)
		void navigate({ to: '/cases/$caseId', params: { caseId }, replace: true })
	}, [posting, caseId, navigate])
	return <PostForm draft={draft} />
}
