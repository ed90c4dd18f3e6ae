import { Text } from '@mantine/core'
import type { Mean, Proportion } from '@readroom/contracts'
import { useLocale, useWords } from '../app/words.ts'

export function Count({ label, value }: { label: string; value: number }) {
	return (
		<div className="record-number">
			<Text size="xs" c="dimmed">
				{label}
			</Text>
			<strong>{value}</strong>
		</div>
	)
}

/** A percentage with its interval from ten cases on; how many of how many always. */
export function Share({ label, hint, proportion }: { label: string; hint?: string; proportion: Proportion }) {
	const t = useWords()
	const percent = usePercent()
	const { hits, n, fraction, low, high } = proportion
	return (
		<div className="record-number" title={hint}>
			<Text size="xs" c="dimmed">
				{label}
			</Text>
			<strong>{fraction === null ? t.records.ofN({ hits, n }) : percent(fraction)}</strong>
			<Text size="xs" c="dimmed">
				{fraction === null || low === null || high === null
					? t.records.tooFew
					: `${t.records.ofN({ hits, n })} · ${t.records.interval({ low: percent(low), high: percent(high) })}`}
			</Text>
			{hint !== undefined && (
				<Text size="xs" c="dimmed">
					{hint}
				</Text>
			)}
		</div>
	)
}

/** A mean from ten cases on, with what it was taken of. */
export function MeanNumber({
	label,
	hint,
	value,
	isSigned = false,
}: {
	label: string
	hint: string
	value: Mean
	isSigned?: boolean
}) {
	const t = useWords()
	const locale = useLocale()
	const number = new Intl.NumberFormat(locale, {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
		signDisplay: isSigned ? 'exceptZero' : 'auto',
	})
	return (
		<div className="record-number">
			<Text size="xs" c="dimmed">
				{label}
			</Text>
			<strong>{value.mean === null ? '–' : number.format(value.mean)}</strong>
			<Text size="xs" c="dimmed">
				{t.records.meanN({ n: value.n })}
				{value.mean === null && ` · ${t.records.tooFew}`}
			</Text>
			<Text size="xs" c="dimmed">
				{hint}
			</Text>
		</div>
	)
}

/** `70 % 7 of 10`, or only `7 of 9` below ten. */
export function ShareText({ proportion: { hits, n, fraction } }: { proportion: Proportion }) {
	const t = useWords()
	const percent = usePercent()
	return (
		<>
			{fraction !== null && <b>{percent(fraction)} </b>}
			<Text span size="xs" c="dimmed">
				{t.records.ofN({ hits, n })}
			</Text>
		</>
	)
}

/** A fraction as a percentage of the reader's language. */
export function usePercent(): (fraction: number) => string {
	const percent = new Intl.NumberFormat(useLocale(), { style: 'percent' })
	return (fraction) => percent.format(fraction)
}
