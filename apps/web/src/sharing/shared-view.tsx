import { Button, Text } from '@mantine/core'
import type { SharedCase } from '@readroom/contracts'
import { lazy, Suspense } from 'react'
import { useLocale, useWords } from '../app/words.ts'
import { Section } from '../cases/section.tsx'
import { diagnosisText } from '../opinions/diagnosis-text.ts'
import { Watermark } from './watermark.tsx'
import '../cases/case-page.css'

const Viewer = lazy(async () => ({ default: (await import('../viewer/viewer.tsx')).Viewer }))

/** A shared case: the images with their viewer's name across them, and what its poster ticked. */
export function SharedView({ shared, onLeave }: { shared: SharedCase; onLeave: () => void }) {
	const t = useWords()
	return (
		<div className="shared">
			<header className="shared-bar">
				<span className="shell-brand">
					<img src="/icon.svg" width={24} height={24} alt="" />
					{t.app.name}
				</span>
				<Text span size="xs" c="dimmed" className="shared-note">
					{t.sharing.onlyLook}
				</Text>
				<span className="shell-spring" />
				<Button size="compact-sm" variant="default" onClick={onLeave}>
					{t.sharing.leave}
				</Button>
			</header>
			<div className="case-page">
				<section className="case-images">
					<Suspense fallback={null}>
						<Viewer readingCase={shared} />
					</Suspense>
					<Watermark name={shared.viewerName} since={shared.beganAt} />
				</section>
				<aside className="case-panel">
					<SharedFacts shared={shared} />
					{shared.pool !== null && <SharedPool pool={shared.pool} />}
				</aside>
			</div>
		</div>
	)
}

function SharedFacts({ shared }: { shared: SharedCase }) {
	const t = useWords()
	const facts = [
		shared.sex === null ? undefined : t.vocabulary.sex[shared.sex],
		shared.ageYears === null ? undefined : t.vocabulary.ageYears({ age: shared.ageYears }),
		shared.modality === null ? undefined : t.vocabulary.modality[shared.modality],
		shared.bodyPart === null ? undefined : t.vocabulary.bodyPart[shared.bodyPart],
	]
	return (
		<Section>
			<Text span size="xs" c="dimmed" ff="monospace">
				{shared.label}
			</Text>
			<Text fw={600} mt={6}>
				{facts.filter(Boolean).join(' · ')}
			</Text>
			{shared.complaint !== null && <p className="case-text">{shared.complaint}</p>}
			{shared.question !== null && (
				<div className="case-question">
					<div className="case-label" style={{ marginTop: 0 }}>
						{t.opinions.question}
					</div>
					<p className="case-text">{shared.question}</p>
				</div>
			)}
			<Text size="xs" c="dimmed" mt={12}>
				{t.app.disclaimer}
			</Text>
		</Section>
	)
}

function SharedPool({ pool }: { pool: NonNullable<SharedCase['pool']> }) {
	const t = useWords()
	const locale = useLocale()
	return (
		<Section title={t.sharing.readers({ count: pool.readerCount })}>
			<ol className="shared-pool">
				{pool.ranked.map((one) => (
					<li key={diagnosisText(one.diagnosis, locale)}>
						<span>{diagnosisText(one.diagnosis, locale)}</span>
						<span className="shared-share">{one.share.toFixed(2)}</span>
					</li>
				))}
			</ol>
		</Section>
	)
}
