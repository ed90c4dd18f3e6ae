import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { postAddendum, type ReadingCase } from '@readroom/contracts'
import { type ReactNode, useEffect, useState } from 'react'
import { useMe } from '../app/session.ts'
import { useCaseAction } from '../app/use-action.ts'
import { useWords } from '../app/words.ts'
import { DropZone } from '../prepare/drop-zone.tsx'
import { numbersInText } from '../prepare/identity-in-text.ts'
import { Preparation } from '../prepare/preparation.ts'
import { heldBackSeries, isUnderWay, missingSlices, patientCount } from '../prepare/preparation-state.ts'
import { caseStudies } from '../prepare/series-in-draft.ts'
import { SeriesList } from '../prepare/series-list.tsx'
import { SkippedFiles } from '../prepare/skipped-files.tsx'
import { UploadProgress } from '../prepare/upload-progress.tsx'
import { usePreparation } from '../prepare/use-preparation.ts'
import '../prepare/prepare.css'
import './post-page.css'

/** What has become known since the case was posted: words, further images, or both. */
export function AddendumDialog({ readingCase, onClose }: { readingCase: ReadingCase; onClose: () => void }) {
	const t = useWords()
	const [text, setText] = useState('')
	const { preparation, addFiles } = useFurtherImages(readingCase)
	const images = usePreparation(preparation, (state) => state)
	const { mutate, isPending } = useCaseAction(postAddendum, readingCase.id, () => {
		void preparation?.forget()
		onClose()
	})
	const isReady =
		images === undefined ||
		(!isUnderWay(images) &&
			heldBackSeries(images).length === 0 &&
			missingSlices(images) === 0 &&
			patientCount(images) <= 1)
	const studies = images === undefined ? [] : caseStudies(images.series, () => true)
	const kinds = numbersInText(text)
	return (
		<Modal opened onClose={onClose} title={t.lanes.addAddendum} size="lg">
			<form
				onSubmit={(event) => {
					event.preventDefault()
					mutate({ params: { caseId: readingCase.id }, body: { text, studies } })
				}}
			>
				<Stack gap="sm">
					<Textarea
						label={t.lanes.addendumText}
						placeholder={t.lanes.addendumPlaceholder}
						value={text}
						maxLength={4000}
						autosize
						minRows={3}
						maxRows={12}
						data-autofocus
						onChange={(event) => setText(event.currentTarget.value)}
					/>
					{kinds.length > 0 && (
						<Text size="xs" c="yellow.5" role="status">
							{kinds.map((kind) => t.post.looksLike[kind]).join(' · ')}
							{t.post.looksLikeHint}
						</Text>
					)}
					<DropZone isSmall scan={images?.scan ?? null} onFiles={addFiles} />
					{preparation !== null && images !== undefined && (
						<>
							{patientCount(images) > 1 && <Warning>{t.post.patients({ count: patientCount(images) })}</Warning>}
							{heldBackSeries(images).length > 0 && <Warning>{t.post.missingLook}</Warning>}
							<UploadProgress preparation={preparation} state={images} />
							<SeriesList preparation={preparation} state={images} />
							<SkippedFiles troubles={images.troubles} />
						</>
					)}
					<Text size="xs" c="dimmed">
						{t.lanes.addendumHint}
					</Text>
					<Group justify="flex-end" gap="xs">
						<Button variant="default" onClick={onClose}>
							{t.app.cancel}
						</Button>
						<Button
							type="submit"
							loading={isPending}
							disabled={!isReady || (text.trim() === '' && studies.length === 0)}
						>
							{t.lanes.postAddendum}
						</Button>
					</Group>
				</Stack>
			</form>
		</Modal>
	)
}

function Warning({ children }: { children: ReactNode }) {
	return (
		<Alert color="yellow" role="status">
			{children}
		</Alert>
	)
}

/** The further images, from the first file on; what an earlier try has begun is found again. */
function useFurtherImages({ id }: ReadingCase) {
	const me = useMe()
	const [preparation, setPreparation] = useState<Preparation | null>(null)
	useEffect(() => () => preparation?.[Symbol.dispose](), [preparation])

	function addFiles(files: readonly File[]) {
		if (files.length === 0) return
		const images = preparation ?? new Preparation(id, me.id)
		setPreparation(images)
		void images.add(files)
	}

	return { preparation, addFiles }
}
