import type { CaseId, PersonId, ReadingCase } from '@readroom/contracts'
import { forgetAllDrafts } from '../prepare/draft-store.ts'
import { PostDraft } from './post-draft.ts'

/** Drafts of this app that are open or still sending. */
const drafts = new Map<CaseId, PostDraft>()

/** A draft that has no case yet. */
export function newDraft(personId: PersonId, onCreated: (caseId: CaseId) => void): PostDraft {
	const draft = new PostDraft(personId, undefined, (caseId) => {
		keep(caseId, draft)
		onCreated(caseId)
	})
	return draft
}

export function openDraft(caseId: CaseId): PostDraft | undefined {
	return drafts.get(caseId)
}

/** Goes on with a draft as the server has it. */
export function continueDraft(personId: PersonId, readingCase: ReadingCase): PostDraft {
	const open = drafts.get(readingCase.id)
	if (open !== undefined) return open
	const draft = new PostDraft(personId, readingCase, () => undefined)
	keep(readingCase.id, draft)
	return draft
}

function keep(caseId: CaseId, draft: PostDraft): void {
	if (drafts.size === 0) addEventListener('beforeunload', warnOfUnfinished)
	drafts.set(caseId, draft)
}

function warnOfUnfinished(event: BeforeUnloadEvent): void {
	if ([...drafts.values()].some((draft) => draft.isUnfinished)) event.preventDefault()
}

/** Posted or withdrawn: its page shows no more of it. */
export function closeDraft(caseId: CaseId): void {
	drafts.get(caseId)?.[Symbol.dispose]()
	drafts.delete(caseId)
}

/** The session has ended: nothing goes on in its name. What the device keeps waits for the same person to come back. */
export function closeAllDrafts(): void {
	for (const draft of drafts.values()) draft[Symbol.dispose]()
	drafts.clear()
}

/** The person signs out: nothing of his drafts stays on the device. What was saved is on the server. */
export async function leaveAllDrafts(): Promise<void> {
	closeAllDrafts()
	await forgetAllDrafts()
}
