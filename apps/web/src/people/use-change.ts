import { notifications } from '@mantine/notifications'
import { type QueryKey, type UseMutationResult, useMutation } from '@tanstack/react-query'
import { queries } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useWords } from '../app/words.ts'

/**
 * Something a person changes about accounts and groups: what it touches is asked for again, and a refusal is said on the
 * screen.
 *
 * @param touches key of the queries that show it
 */
export function useChange<Sent, Answer>(
	act: (sent: Sent) => Promise<Answer>,
	{ touches, onDone }: { readonly touches: QueryKey; readonly onDone?: (answer: Answer) => void },
): UseMutationResult<Answer, Error, Sent> {
	const t = useWords()
	return useMutation({
		mutationFn: act,
		onSuccess: async (answer) => {
			onDone?.(answer)
			await queries.invalidateQueries({ queryKey: touches })
		},
		onError: (error) => notifications.show({ color: 'red', message: problemText(error, t) }),
	})
}
