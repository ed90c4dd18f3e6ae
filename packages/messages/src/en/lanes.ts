import type { WordsLike } from '../words.ts'
import type { lanes as zhLanes } from '../zh/lanes.ts'

export const lanes: WordsLike<typeof zhLanes> = {
	doctorOnDuty: 'Doctor on duty',
}
