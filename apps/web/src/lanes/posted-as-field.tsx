import type { PostedAs } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { Choice } from '../cases/choice.tsx'
import { FieldLabel, FieldNote } from '../cases/post-fields-form.tsx'
import { hospitalQuery } from './lane-queries.ts'

/** Under which name the case is posted, each with what others will read. */
export function PostedAsField({ value, onChoose }: { value: PostedAs; onChoose: (value: PostedAs) => void }) {
	const t = useWords()
	const me = useMe()
	const { data: settings } = useQuery(hospitalQuery)
	const canBeMasked = settings !== undefined && settings.kind !== '' && settings.region !== ''
	const shownAs: Readonly<Record<PostedAs, string>> = {
		name: `${me.name} · ${me.hospital.name}`,
		role: `${me.title === '' ? t.lanes.doctorOnDuty : me.title} · ${me.hospital.name}`,
		masked: canBeMasked ? `${settings.kind} · ${settings.region}` : '',
	}
	const offered = (['name', 'role', 'masked'] as const).filter((one) => one !== 'masked' || canBeMasked)
	return (
		<div id="post-postedAs">
			<FieldLabel>{t.lanes.postedAs}</FieldLabel>
			<Choice
				label={t.lanes.postedAs}
				value={value}
				onChoose={onChoose}
				options={offered.map((one) => ({
					value: one,
					label: t.lanes.postedAsOption[one],
					text: <small>{shownAs[one]}</small>,
				}))}
			/>
			<FieldNote error={undefined} note={settings === undefined || canBeMasked ? undefined : t.lanes.maskNotSet} />
		</div>
	)
}
