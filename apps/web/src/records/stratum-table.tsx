import type { DepartmentCell } from '@readroom/contracts'
import { useWords } from '../app/words.ts'
import { ShareText } from './numbers.tsx'

interface StratumRow {
	readonly name: string | null
	/** Null where too few readers are behind it. */
	readonly cell: DepartmentCell
}

/** Hits under each heading. */
export function StratumTable({ title, rows }: { title: string; rows: readonly StratumRow[] }) {
	const t = useWords()
	return (
		<table className="record-table">
			<thead>
				<tr>
					<th>{title}</th>
					<th>{t.records.top1}</th>
					<th>{t.records.top3}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, cell }) => (
					<tr key={name}>
						<td>{name ?? t.records.unknown}</td>
						{cell === null ? (
							<td colSpan={2}>{t.records.tooFewReaders}</td>
						) : (
							<>
								<td>
									<ShareText proportion={cell.top1} />
								</td>
								<td>
									<ShareText proportion={cell.top3} />
								</td>
							</>
						)}
					</tr>
				))}
			</tbody>
		</table>
	)
}
