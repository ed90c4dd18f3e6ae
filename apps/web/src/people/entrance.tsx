import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocaleState, useWords } from '../app/words.ts'
import './entrance.css'

/** The frame of the two pages a stranger sees. */
export function Entrance({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
	const t = useWords()
	const { locale, setLocale } = useLocaleState()
	return (
		<div className="entrance">
			<Stack gap="lg" className="entrance-column">
				<div className="entrance-brand">
					<img src="/icon.svg" width={34} height={34} alt="" />
					<span>{t.app.name}</span>
					<Text span c="dimmed" size="sm">
						{t.app.nameInOther}
					</Text>
					<span className="shell-spring" />
					<Button variant="subtle" color="gray" size="xs" onClick={() => void setLocale(locale === 'zh' ? 'en' : 'zh')}>
						{t.app.language}
					</Button>
				</div>
				<Paper className="entrance-paper" p="lg">
					<Title order={1}>{title}</Title>
					<Text c="dimmed" size="sm" mt={4} mb="md">
						{hint}
					</Text>
					{children}
				</Paper>
				<Text c="dimmed" size="xs" ta="center">
					{t.app.disclaimer}
				</Text>
			</Stack>
		</div>
	)
}
