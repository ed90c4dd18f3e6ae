import { notifications } from '@mantine/notifications'
import type { Sent } from '@readroom/client'
import type { AnswerOf, CaseId, Endpoint } from '@readroom/contracts'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { api, queries } from './api.ts'
import { problemText } from './problem-text.ts'
import { useWords } from './words.ts'

/**
 * Something a person does on a case: calls the endpoint, makes the case and the lists ask again, and says on the screen
 * when it was refused.
 */
export function useCaseAction<E extends Endpoint>(
	endpoint: E,
	caseId: CaseId,
	onDone?: (answer: AnswerOf<E>) => void,
): UseMutationResult<AnswerOf<E>, Error, Sent<E>> {
	const t = useWords()
	return useMutation({
		mutationFn: (sent: Sent<E>) => api.call(endpoint, sent),
		onSuccess: async (answer) => {
			onDone?.(answer)
			await Promise.all([
				queries.invalidateQueries({ queryKey: ['case', caseId] }),
				queries.invalidateQueries({ queryKey: ['cases'] }),
			])
		},
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
}
