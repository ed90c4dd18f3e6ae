import { Badge, Group, Text, Title } from '@mantine/core'
import { type DepartmentRecord, departmentRecord } from '@readroom/contracts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { PageError, PageLoading } from '../app/page-states.tsx'
import { useWords } from '../app/words.ts'
import { RegisterSection } from '../learning/register-section.tsx'
import { CalibrationSection } from './calibration-section.tsx'
import { Count, MeanNumber, Share } from './numbers.tsx'
import { PoolQualitySection } from './pool-quality-section.tsx'
import { SharedRecordsSection } from './shared-records-section.tsx'
import { SpeedSection } from './speed-section.tsx'
import { StratumTable } from './stratum-table.tsx'
import './records.css'

/** A hospital's readers taken together, for its administrators: no names, nothing about fewer than five. */
export function DepartmentPage() {
	const t = useWords()
	const { data: record, error } = useQuery({
		queryKey: ['record', 'department'],
		queryFn: () => api.call(departmentRecord, {}),
	})
	if (error !== null) return <PageError error={error} />
	if (record === undefined) return <PageLoading />
	return (
		<div className="page">
			<Group gap={10} mb={4}>
				<Title order={1}>{t.records.departmentTitle({ hospital: record.hospitalName })}</Title>
				<Badge variant="outline" color="gray">
					{t.records.departmentNoNames}
				</Badge>
			</Group>
			<p className="record-hint">{t.records.departmentHint}</p>
			<RegisterSection />
			<Numbers record={record} />
			{record.readers !== null && <CalibrationSection calibration={record.readers.calibration} isOwn={false} />}
			<KindsSection record={record} />
			<PoolQualitySection rows={record.poolQuality} />
			<div className="record-columns">
				<SpeedSection title={t.records.firstAnswer} hint={t.records.firstAnswerHint} speeds={record.firstAnswer} />
				<SharedRecordsSection />
			</div>
		</div>
	)
}

function Numbers({ record }: { record: DepartmentRecord }) {
	const t = useWords()
	const { readers } = record
	return (
		<section className="record-section">
			<div className="record-numbers">
				<Count label={t.records.departmentReaders} value={record.readerCount} />
				<Count label={t.records.departmentScored} value={record.scoredCount} />
				<CaptureNumber label={t.records.captureOfHospital} capture={record.captureOfHospital} />
				<CaptureNumber label={t.records.captureOfRoom} capture={record.captureOfRoom} />
				{readers !== null && (
					<>
						<Share label={t.records.top1} proportion={readers.top1} />
						<Share label={t.records.top3} proportion={readers.top3} />
						<Share label={t.records.danger} proportion={readers.dangerSensitivity} />
						<Share label={t.records.overCall} proportion={readers.overCall} />
						<MeanNumber label={t.records.brier} hint={t.records.brierHint} value={readers.brier} />
					</>
				)}
			</div>
			{readers === null && (
				<Text size="sm" c="dimmed" mt="sm">
					{t.records.departmentTooFew}
				</Text>
			)}
		</section>
	)
}

function CaptureNumber({ label, capture }: { label: string; capture: DepartmentRecord['captureOfRoom'] }) {
	const t = useWords()
	return (
		<div className="record-number">
			<Text size="xs" c="dimmed">
				{label}
			</Text>
			<strong>{t.records.ofN({ hits: capture.outcomes, n: capture.cases })}</strong>
			<Text size="xs" c="dimmed">
				{t.records.captureCounts(capture)}
			</Text>
		</div>
	)
}

function KindsSection({ record }: { record: DepartmentRecord }) {
	const t = useWords()
	const { vocabulary } = t
	if (record.byBodyPart.length === 0) return null
	return (
		<section className="record-section">
			<Title order={2} mb="xs">
				{t.records.strata}
			</Title>
			<div className="record-columns">
				<StratumTable
					title={t.records.byBodyPart}
					rows={record.byBodyPart.map(({ value, cell }) => ({ cell, name: value && vocabulary.bodyPart[value] }))}
				/>
				<StratumTable
					title={t.records.byModality}
					rows={record.byModality.map(({ value, cell }) => ({ cell, name: value && vocabulary.modality[value] }))}
				/>
			</div>
		</section>
	)
}
