import { Alert, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { findDuplicates } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { api } from '../app/api.ts'
import { useWords } from '../app/words.ts'
import { DropZone } from '../prepare/drop-zone.tsx'
import { type IdentityKind, numbersInText } from '../prepare/identity-in-text.ts'
import type { Preparation } from '../prepare/preparation.ts'
import { patientCount } from '../prepare/preparation-state.ts'
import { SeriesList } from '../prepare/series-list.tsx'
import { SkippedFiles } from '../prepare/skipped-files.tsx'
import { UploadProgress } from '../prepare/upload-progress.tsx'
import { usePreparation } from '../prepare/use-preparation.ts'
import { PostBar } from './post-bar.tsx'
import type { Missing, PostDraft } from './post-draft.ts'
import { type PostFields, TEXT_FIELDS, type TextField } from './post-draft-fields.ts'
import { PostFieldsForm } from './post-fields-form.tsx'
import { ReadersFields } from './readers-fields.tsx'
import '../prepare/prepare.css'
import './post-page.css'

/** Images and what is known of the patient side by side; below, always in sight, whether it can be posted. */
export function PostForm({ draft }: { draft: PostDraft }) {
	const t = useWords()
	const state = useStore(draft.store)
	const images = usePreparation(state.preparation, (now) => now)
	const warnings = useIdentityWarnings(state.fields, state.preparation)
	const missing = new Set<Missing>(state.wasTried ? draft.missing() : [])
	const errorOf = (name: Told) => (missing.has(name) ? errorText(name, t) : undefined)

	async function post() {
		const [first] = await draft.post()
		if (first !== undefined) showFirst(first)
	}
	useHotkeys([['mod+Enter', () => void post()]], [])

	return (
		<div className="post-page">
			<div className="post-columns">
				<h1>{t.post.title}</h1>
				<section className="post-column" id="post-images">
					<h2>{t.post.images}</h2>
					<DropZone
						isSmall={(images?.series.length ?? 0) > 0}
						scan={images?.scan ?? null}
						onFiles={(files) => void draft.addFiles(files)}
					/>
					{(['series', 'look', 'files'] as const).map(
						(name) => missing.has(name) && <ImageError key={name}>{errorText(name, t)}</ImageError>,
					)}
					{images !== undefined && state.preparation !== null && (
						<>
							{patientCount(images) > 1 && (
								<Alert color="red">{t.post.patients({ count: patientCount(images) })}</Alert>
							)}
							{images.series.length === 0 && images.troubles.length > 0 && (
								<Alert color="yellow" role="status">
									{t.post.nothingFound}
								</Alert>
							)}
							<EarlierCases draft={draft} preparation={state.preparation} />
							<UploadProgress preparation={state.preparation} state={images} />
							<SeriesList preparation={state.preparation} state={images} />
							<SkippedFiles troubles={images.troubles} />
						</>
					)}
				</section>
				<section className="post-column">
					<h2>{t.post.clinical}</h2>
					<PostFieldsForm draft={draft} errorOf={errorOf} warnings={warnings} />
					<h2>{t.post.readers}</h2>
					<ReadersFields draft={draft} errorOf={errorOf} warnings={warnings} />
				</section>
			</div>
			<PostBar draft={draft} onPost={() => void post()} missingCount={missing.size} />
		</div>
	)
}

function ImageError({ children }: { children: ReactNode }) {
	return (
		<Text size="sm" c="red.4" role="alert">
			{children}
		</Text>
	)
}

/** That there are several patients is said as soon as they are found, not only when somebody wants to post. */
type Told = Exclude<Missing, 'patients'>

function errorText(name: Told, t: ReturnType<typeof useWords>): string {
	switch (name) {
		case 'look':
			return t.post.missingLook
		case 'files':
			return t.post.missingFilesShort
		case 'sex':
		case 'ageYears':
		case 'complaint':
		case 'question':
		case 'lane':
		case 'statReason':
		case 'visibility':
		case 'groupId':
		case 'peopleIds':
		case 'series':
			return t.post.missingField[name]
	}
}

const IN_IMAGES = new Set<Missing>(['series', 'look', 'files', 'patients'])

function showFirst(missing: Missing): void {
	const place = document.getElementById(IN_IMAGES.has(missing) ? 'post-images' : `post-${missing}`)
	place?.scrollIntoView({ block: 'center', behavior: 'smooth' })
	const field = place?.matches('input, textarea') === true ? place : place?.querySelector('input, textarea, button')
	if (field instanceof HTMLElement) field.focus({ preventScroll: true })
}

const LOOK_AFTER_MS = 400

/** What in each text looks as if it named the patient. The names of the headers stay in the worker that compares. */
function useIdentityWarnings(
	fields: PostFields,
	preparation: Preparation | null,
): ReadonlyMap<TextField, readonly IdentityKind[]> {
	const [warnings, setWarnings] = useState<ReadonlyMap<TextField, readonly IdentityKind[]>>(new Map())
	useEffect(() => {
		let isCurrent = true
		const look = async () => {
			const texts = TEXT_FIELDS.map((name) => fields[name])
			// A worker that is gone finds nothing; the patterns of numbers still do.
			const found = await preparation?.findPatient(texts).catch(() => [])
			if (!isCurrent) return
			const kindsIn = (name: TextField, index: number) => [...numbersInText(fields[name]), ...(found?.[index] ?? [])]
			setWarnings(new Map(TEXT_FIELDS.map((name, index) => [name, kindsIn(name, index)])))
		}
		const timer = setTimeout(() => void look(), LOOK_AFTER_MS)
		return () => {
			isCurrent = false
			clearTimeout(timer)
		}
	}, [fields, preparation])
	return warnings
}

/** The same examination in an earlier case of the hospital, before it is posted twice. */
function EarlierCases({ draft, preparation }: { draft: PostDraft; preparation: Preparation }) {
	const t = useWords()
	const caseId = useStore(draft.store, (state) => state.caseId)
	const series = useStore(preparation.store, (state) => state.series)
	const fingerprints = [
		...new Set(series.filter((one) => !one.isLeftOut).map(({ fingerprint }) => fingerprint)),
	].filter((fingerprint) => fingerprint !== null)
	const { data } = useQuery({
		queryKey: ['duplicates', fingerprints],
		queryFn: () => api.call(findDuplicates, { body: { fingerprints } }),
		enabled: fingerprints.length > 0,
	})
	const others = data?.items.filter((item) => item.caseId !== caseId) ?? []
	// An examination in several studies is found once for each.
	const earlier = [...new Map(others.map((item) => [item.caseId, item])).values()]
	if (earlier.length === 0) return null
	return (
		<Alert color="yellow" role="status">
			<ul className="earlier-cases">
				{earlier.map((item) => (
					<li key={item.caseId} data-testid="earlier-case">
						{item.postedAt === null
							? t.post.duplicateDraft({ label: item.label })
							: t.post.duplicate({ label: item.label })}
						<Link
							to={item.postedAt === null ? '/post/$caseId' : '/cases/$caseId'}
							params={{ caseId: item.caseId }}
							className="text-link"
						>
							{t.post.openEarlier}
						</Link>
					</li>
				))}
			</ul>
		</Alert>
	)
}
