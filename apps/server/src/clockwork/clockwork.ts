import { endRunOutAvailability, forgetRemovedShifts } from '../duty/index.ts'
import { tellBrokenPromises } from '../lanes/index.ts'
import { chaseOutcomes } from '../outcomes/index.ts'
import { climbLadders, releaseLapsedClaims, remindCriticalValues } from '../routing/index.ts'
import { writeMissingWords } from '../search/index.ts'
import type { Services } from '../services.ts'

/** Looks at `services.clock` and does what is due, all of it in the database: late rather than never, once rather than twice. */
interface ClockworkTask {
	readonly name: string
	readonly run: (services: Services) => Promise<void>
}

/** Everything that happens because time has passed. Read this list to know what the server does unasked. */
const CLOCKWORK: readonly ClockworkTask[] = [
	{ name: 'claims', run: releaseLapsedClaims },
	{ name: 'ladders', run: climbLadders },
	{ name: 'critical-values', run: remindCriticalValues },
	{ name: 'promises', run: tellBrokenPromises },
	{ name: 'chase-outcomes', run: chaseOutcomes },
	{ name: 'end-availability', run: endRunOutAvailability },
	{ name: 'forget-removed-shifts', run: forgetRemovedShifts },
	{ name: 'write-missing-words', run: writeMissingWords },
	// Last: what the others have just asked for goes in the same turn.
	{ name: 'send-pages', run: ({ courier }) => courier.sendDue() },
]

/** Every task once, one after the other; one that fails does not keep the others from their turn. */
export async function runClockwork(services: Services): Promise<void> {
	for (const task of CLOCKWORK) {
		try {
			await task.run(services)
		} catch (error) {
			services.log.error({ err: error, task: task.name }, 'what was due could not be done; trying again')
		}
	}
}
