import type { ProblemCode } from '@readroom/contracts'

declare module 'fastify' {
	interface FastifyContextConfig {
		/** Answers everybody alike, so that nobody has to be recognised first. */
		isSameForAll?: boolean
		/** Is also for who opened a link to a case, and looks for him. */
		takesShareViewers?: boolean
		/** Takes large bodies, which may be on their way for as long as they move. */
		takesUploads?: boolean
		/** What the operation may be refused with, for the API description. */
		problems?: readonly ProblemCode[]
		/** Whether anyone may call it, for the API description. */
		isOpenToAnyone?: boolean
	}
}
