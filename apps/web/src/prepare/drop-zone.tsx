import { Button, Group, Progress, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFolderOpen, IconPhotoPlus, IconShieldLock } from '@tabler/icons-react'
import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useWords } from '../app/words.ts'
import { filesDropped } from './read-dropped.ts'

interface DropZoneProps {
	/** Something is there already: the zone steps back. */
	readonly isSmall: boolean
	/** Headers are being read: of so many files so many. */
	readonly scan: { readonly doneCount: number; readonly totalCount: number } | null
	readonly onFiles: (files: readonly File[]) => void
}

/** Where a folder is dropped or chosen. The whole page takes drops. */
export function DropZone({ isSmall, scan, onFiles }: DropZoneProps) {
	const t = useWords()
	const folder = useRef<HTMLInputElement>(null)
	const files = useRef<HTMLInputElement>(null)
	const isDraggedOver = usePageDrop(onFiles)
	// A phone has neither folders nor a hand to drag one.
	const isTouch = useMediaQuery('(pointer: coarse)')

	function take({ currentTarget }: ChangeEvent<HTMLInputElement>) {
		onFiles([...(currentTarget.files ?? [])])
		// So that the same folder can be chosen again.
		currentTarget.value = ''
	}

	return (
		<section className="drop-zone" data-small={isSmall || undefined} data-over={isDraggedOver || undefined}>
			<input
				ref={folder}
				type="file"
				multiple
				hidden
				data-testid="folder-input"
				onChange={take}
				{...{ webkitdirectory: '' }}
			/>
			<input ref={files} type="file" multiple hidden data-testid="files-input" onChange={take} />
			<div className="drop-zone-text">
				{scan === null ? (
					<Text fw={600} size={isSmall ? 'sm' : 'md'}>
						{isDraggedOver
							? t.post.dropNow
							: isSmall
								? t.post.dropMore
								: isTouch
									? t.post.dropTitleTouch
									: t.post.dropTitle}
					</Text>
				) : (
					<Scanning {...scan} />
				)}
				{!isSmall && (
					<Text size="xs" c="dimmed" className="drop-zone-hint">
						<IconShieldLock size={15} />
						<span>{t.post.dropHint}</span>
					</Text>
				)}
			</div>
			<Group gap="xs">
				<Button
					variant={isSmall ? 'default' : 'filled'}
					size={isSmall ? 'xs' : 'sm'}
					className="drop-zone-folder"
					leftSection={<IconFolderOpen size={16} />}
					disabled={scan !== null}
					onClick={() => folder.current?.click()}
				>
					{t.post.chooseFolder}
				</Button>
				<Button
					variant={isTouch && !isSmall ? 'filled' : 'default'}
					size={isSmall ? 'xs' : 'sm'}
					leftSection={<IconPhotoPlus size={16} />}
					disabled={scan !== null}
					onClick={() => files.current?.click()}
				>
					{t.post.chooseFiles}
				</Button>
			</Group>
		</section>
	)
}

function Scanning({ doneCount, totalCount }: NonNullable<DropZoneProps['scan']>) {
	const t = useWords()
	const text = t.post.scanning({ done: doneCount, total: totalCount })
	return (
		<div className="drop-zone-scan">
			<Text size="sm" role="status">
				{text}
			</Text>
			<Progress size="sm" aria-label={text} value={totalCount === 0 ? 0 : (doneCount / totalCount) * 100} />
		</div>
	)
}

/** Takes files dropped anywhere on the page. @returns whether files are being held over it */
function usePageDrop(onFiles: (files: readonly File[]) => void): boolean {
	const [isDraggedOver, setDraggedOver] = useState(false)
	const take = useEffectEvent(onFiles)
	useEffect(() => {
		const over = (event: DragEvent) => {
			if (event.dataTransfer?.types.includes('Files') !== true) return
			// Without this the browser opens the file in place of the page.
			event.preventDefault()
			setDraggedOver(true)
		}
		const leave = (event: DragEvent) => {
			if (event.relatedTarget === null) setDraggedOver(false)
		}
		const drop = (event: DragEvent) => {
			if (event.dataTransfer?.types.includes('Files') !== true) return
			event.preventDefault()
			setDraggedOver(false)
			void filesDropped(event.dataTransfer).then((dropped) => take(dropped))
		}
		document.addEventListener('dragover', over)
		document.addEventListener('dragleave', leave)
		document.addEventListener('drop', drop)
		return () => {
			document.removeEventListener('dragover', over)
			document.removeEventListener('dragleave', leave)
			document.removeEventListener('drop', drop)
		}
	}, [])
	return isDraggedOver
}
