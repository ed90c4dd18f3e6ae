import { List, Text, Title } from '@mantine/core'
import { useWords } from '../app/words.ts'

/** How people are with each other here; for strangers too, who read it before they register. */
export function ConductPage() {
	const t = useWords()
	return (
		<main className="page">
			<Title order={1}>{t.conduct.title}</Title>
			<Text c="dimmed" mt={4} mb="md">
				{t.conduct.intro}
			</Text>
			<List type="ordered" spacing="sm" maw={720}>
				{Object.values(t.conduct.points).map((point) => (
					<List.Item key={point}>{point}</List.Item>
				))}
			</List>
			<Text size="sm" mt="lg" maw={720}>
				{t.conduct.noMessages}
			</Text>
			<Text size="sm" mt="xs" maw={720}>
				{t.conduct.report}
			</Text>
		</main>
	)
}
