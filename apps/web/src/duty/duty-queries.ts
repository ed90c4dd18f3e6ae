import {
	type AnswerOf,
	dutyNow,
	listDutyCalendars,
	listRosters,
	listShifts,
	myDuty,
	type RosterName,
} from '@readroom/contracts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../app/api.ts'

/** Everything about duty is asked again when any of it changes. */
export const DUTY = ['duty']

const MINUTE_MS = 60_000

export const rostersQuery = queryOptions({ queryKey: [...DUTY, 'rosters'], queryFn: () => api.call(listRosters, {}) })

/** Shifts begin and end without anybody doing anything. */
export const dutyNowQuery = queryOptions({
	queryKey: [...DUTY, 'now'],
	queryFn: () => api.call(dutyNow, {}),
	refetchInterval: MINUTE_MS,
})

export const myDutyQuery = queryOptions({
	queryKey: [...DUTY, 'me'],
	queryFn: () => api.call(myDuty, {}),
	refetchInterval: MINUTE_MS,
})

export function shiftsQuery(roster: RosterName, from: Date, to: Date) {
	const query = { from: from.toISOString(), to: to.toISOString() }
	return queryOptions({
		queryKey: [...DUTY, 'shifts', roster, query.from],
		queryFn: () => api.call(listShifts, { params: { roster }, query }),
		// The week before stays on the screen until the next one is here.
		placeholderData: (shown: AnswerOf<typeof listShifts> | undefined) => shown,
	})
}

export const calendarsQuery = queryOptions({
	queryKey: [...DUTY, 'calendars'],
	queryFn: () => api.call(listDutyCalendars, {}),
})
