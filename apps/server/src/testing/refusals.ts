import { ApiProblem } from '@readroom/client'
import type { ProblemCode } from '@readroom/contracts'

/** The code a call is refused with; undefined where it is granted. */
export async function refusalOf(call: Promise<unknown>): Promise<ProblemCode | undefined> {
	try {
		await call
		return undefined
	} catch (error) {
		if (error instanceof ApiProblem) return error.code
		throw error
	}
}
