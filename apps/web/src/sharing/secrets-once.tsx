import { Alert, Button, Code, CopyButton, Text } from '@mantine/core'
import { useWords } from '../app/words.ts'
import type { MadeShare } from './new-share-form.tsx'

/** A new link and its code, which nobody can show again. */
export function SecretsOnce({ made }: { made: MadeShare }) {
	const t = useWords()
	const link = new URL(made.path, window.location.origin).href
	return (
		<Alert color="teal">
			<Secret label={t.sharing.link} text={link} testId="share-link" />
			<Secret label={t.sharing.code} text={made.code} testId="share-code" />
			<Text size="xs" mt={6}>
				{t.sharing.codeHint}
			</Text>
		</Alert>
	)
}

function Secret({ label, text, testId }: { label: string; text: string; testId: string }) {
	const t = useWords()
	return (
		<div className="share-secret">
			<Text size="sm">{label}</Text>
			<Code data-testid={testId}>{text}</Code>
			<CopyButton value={text}>
				{({ copied, copy }) => (
					<Button size="compact-sm" variant="light" color="teal" onClick={copy}>
						{copied ? t.app.copied : t.app.copy}
					</Button>
				)}
			</CopyButton>
		</div>
	)
}
