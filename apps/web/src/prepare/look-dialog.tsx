import { Button, Checkbox, Group, Loader, Modal, Slider, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../app/words.ts'
import { PictureCanvas } from './picture-canvas.tsx'
import type { Preparation } from './preparation.ts'
import type { Picture, SeriesInDraft } from './series-in-draft.ts'

/** Of a long cine these many frames are enough: what is burned in stands in all of them. */
const MUST_BE_SEEN = 12
const LONGEST_SIDE_PX = 1600

interface LookDialogProps {
	readonly series: SeriesInDraft
	readonly number: number
	readonly preparation: Preparation
	readonly onClose: () => void
}

/** The pictures of a held-back series, large, and the poster's word that they name nobody. */
export function LookDialog({ series, number, preparation, onClose }: LookDialogProps) {
	const t = useWords()
	const frames = series.slices.flatMap(({ sopInstanceUid, frameCount }) =>
		Array.from({ length: frameCount }, (_, frameIndex) => ({ sopInstanceUid, frameIndex })),
	)
	const [place, setPlace] = useState(0)
	const [seen, setSeen] = useState<ReadonlySet<number>>(new Set())
	const needed = Math.min(frames.length, MUST_BE_SEEN)
	const frame = frames[place]
	const picture = useOriginal(preparation, frame)

	if (typeof picture === 'object' && !seen.has(place)) setSeen(new Set([...seen, place]))

	const step = (by: number) => setPlace((now) => Math.min(Math.max(now + by, 0), frames.length - 1))
	useHotkeys([
		['ArrowLeft', () => step(-1)],
		['ArrowRight', () => step(1)],
	])

	function decide(change: Partial<SeriesInDraft>) {
		preparation.change(series.seriesInstanceUid, change)
		onClose()
	}

	return (
		<Modal opened onClose={onClose} title={t.post.lookTitle} size="xl" centered>
			<Text size="sm" c="dimmed" mb="xs">
				{t.post.lookHint({ count: needed })}
			</Text>
			<div className="look-picture">
				{picture === 'loading' && <Loader size="sm" />}
				{picture === 'gone' && <Text size="sm">{t.post.lookGone}</Text>}
				{picture === 'failed' && <Text size="sm">{t.post.lookFailed}</Text>}
				{typeof picture === 'object' && <PictureCanvas picture={picture} label={t.post.previewOf({ number })} />}
			</div>
			{frames.length > 1 && (
				<Group gap="xs" mt="xs" wrap="nowrap">
					<Button variant="default" size="xs" onClick={() => step(-1)} aria-label={t.post.lookPrevious}>
						<IconChevronLeft size={16} />
					</Button>
					<Slider
						flex={1}
						min={1}
						max={frames.length}
						value={place + 1}
						onChange={(value) => setPlace(value - 1)}
						aria-label={t.post.lookTitle}
						label={null}
					/>
					<Button variant="default" size="xs" onClick={() => step(1)} aria-label={t.post.lookNext}>
						<IconChevronRight size={16} />
					</Button>
					<Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
						{t.post.lookSeen({ seen: seen.size, total: frames.length })}
					</Text>
				</Group>
			)}
			<Checkbox
				mt="md"
				label={t.post.lookConfirm}
				checked={false}
				disabled={seen.size < needed}
				onChange={() => decide({ isLookedAt: true })}
			/>
			<Group justify="flex-end" mt="md">
				<Button variant="default" size="xs" onClick={() => decide({ isLeftOut: true })}>
					{t.post.lookRefuse}
				</Button>
			</Group>
		</Modal>
	)
}

interface FrameOfSlice {
	readonly sopInstanceUid: string
	readonly frameIndex: number
}

type Loaded = Picture | 'loading' | 'gone' | 'failed'

function useOriginal(preparation: Preparation, frame: FrameOfSlice | undefined): Loaded {
	const [loaded, setLoaded] = useState<{ readonly of: string; readonly picture: Loaded }>({
		of: '',
		picture: 'loading',
	})
	const sopInstanceUid = frame?.sopInstanceUid ?? ''
	const frameIndex = frame?.frameIndex ?? 0
	const name = `${sopInstanceUid} ${frameIndex}`
	useEffect(() => {
		let isWanted = true
		const show = (picture: Loaded) => {
			if (isWanted) setLoaded({ of: name, picture })
		}
		preparation.originalPicture(sopInstanceUid, frameIndex, LONGEST_SIDE_PX).then(
			(picture) => show(picture ?? 'gone'),
			() => show('failed'),
		)
		return () => {
			isWanted = false
		}
	}, [preparation, sopInstanceUid, frameIndex, name])
	return loaded.of === name ? loaded.picture : 'loading'
}
