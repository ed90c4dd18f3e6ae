import { Combobox, Text, TextInput, useCombobox } from '@mantine/core'
import type { CatalogueEntry, Diagnosis } from '@readroom/contracts'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useWords } from '../app/words.ts'

interface DiagnosisPickerProps {
	readonly label?: string
	readonly error?: string | undefined
	readonly onPick: (diagnosis: Diagnosis, entry: CatalogueEntry | undefined) => void
	/** Concepts that are on the list already and are not offered again. */
	readonly taken?: ReadonlySet<string>
}

const MOST_OFFERED = 20

/** Finds a diagnosis by Chinese or English words, pinyin initials, abbreviation or code; own words are always possible. */
export function DiagnosisPicker({ label, error, onPick, taken = new Set() }: DiagnosisPickerProps) {
	const t = useWords()
	const locale = useLocale()
	const [typed, setTyped] = useState('')
	const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
	const offered = useOffered(typed, taken)
	const ownWords = typed.trim()

	function pick(value: string) {
		// Enter in the emptied field, where the option of own words is still the selected one.
		if (ownWords === '') return
		const entry = offered.find(({ code }) => code === value)
		onPick(
			entry === undefined
				? { system: 'text', text: ownWords }
				: { system: 'ICD-10', code: entry.code, zh: entry.zh, en: entry.en },
			entry,
		)
		setTyped('')
		combobox.closeDropdown()
	}

	return (
		<Combobox store={combobox} onOptionSubmit={pick} withinPortal position="bottom-start">
			<Combobox.Target>
				<TextInput
					label={label}
					error={error}
					value={typed}
					placeholder={t.opinions.addDiagnosis}
					aria-label={label ?? t.opinions.addDiagnosisShort}
					leftSection={<IconSearch size={15} />}
					onChange={(event) => {
						setTyped(event.currentTarget.value)
						combobox.openDropdown()
						combobox.selectFirstOption()
					}}
					// Enter picks, and ends what an input method composes; it never submits the form around it.
					onKeyDown={(event) => {
						if (event.key === 'Enter') event.preventDefault()
					}}
					onFocus={() => combobox.openDropdown()}
					onBlur={() => combobox.closeDropdown()}
				/>
			</Combobox.Target>
			<Combobox.Dropdown hidden={ownWords === ''}>
				<Combobox.Options mah={300} style={{ overflowY: 'auto' }}>
					{offered.map((entry) => (
						<Combobox.Option key={entry.code} value={entry.code}>
							<Text span size="sm">
								{entry[locale]}
							</Text>{' '}
							<Text span size="xs" c="dimmed">
								{entry[locale === 'zh' ? 'en' : 'zh']} · {entry.code}
							</Text>
						</Combobox.Option>
					))}
					<Combobox.Option value="own words" c="accent.4">
						{t.opinions.asText({ text: ownWords })}
					</Combobox.Option>
				</Combobox.Options>
			</Combobox.Dropdown>
		</Combobox>
	)
}

/** The catalogue is searched on the device, a key at a time, once it has been fetched. */
function useOffered(typed: string, taken: ReadonlySet<string>): CatalogueEntry[] {
	const { data: find } = useQuery({
		queryKey: ['catalogue'],
		queryFn: async () => (await import('@readroom/reading/catalogue')).findDiagnoses,
		staleTime: Number.POSITIVE_INFINITY,
	})
	if (find === undefined || typed.trim() === '') return []
	return find(typed, { limit: MOST_OFFERED }).filter(({ code }) => !taken.has(`ICD-10:${code}`))
}
