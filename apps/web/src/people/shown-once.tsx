import { Alert, Button, Code, CopyButton } from '@mantine/core'
import { useWords } from '../app/words.ts'
import './people.css'

interface ShownOnceProps {
	readonly title: string
	readonly text: string
	readonly testId: string
}

/** A secret, or an address with one in it, that nobody can show again. */
export function ShownOnce({ title, text, testId }: ShownOnceProps) {
	const t = useWords()
	return (
		<Alert color="teal" title={title}>
			<div className="form-row">
				<Code className="secret" data-testid={testId}>
					{text}
				</Code>
				<CopyButton value={text}>
					{({ copied, copy }) => (
						<Button size="compact-sm" variant="light" color="teal" onClick={copy}>
							{copied ? t.app.copied : t.app.copy}
						</Button>
					)}
				</CopyButton>
			</div>
		</Alert>
	)
}
