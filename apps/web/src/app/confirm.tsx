import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useWords } from './words.ts'

interface Question {
	readonly title: string
	readonly text: string
	readonly confirmLabel: string
	readonly color?: string
	readonly onConfirm: () => void
}

/** A question before something that cannot be undone: `open()` asks it, `dialog` is what asks. */
export function useConfirm({ title, text, confirmLabel, color = 'red', onConfirm }: Question) {
	const t = useWords()
	const [isOpen, { open, close }] = useDisclosure(false)
	const dialog = (
		<Modal opened={isOpen} onClose={close} title={title} centered size="sm">
			<Text size="sm" mb="lg">
				{text}
			</Text>
			<Group justify="flex-end" gap="xs">
				<Button variant="default" onClick={close} data-autofocus>
					{t.app.cancel}
				</Button>
				<Button
					color={color}
					onClick={() => {
						close()
						onConfirm()
					}}
				>
					{confirmLabel}
				</Button>
			</Group>
		</Modal>
	)
	return { open, dialog }
}
