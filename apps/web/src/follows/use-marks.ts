import { type FollowKind, follow, listFollows, type MuteKind, mute, unfollow, unmute } from '@readroom/contracts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { useMe } from '../app/session.ts'
import { useChange } from '../people/use-change.ts'

const MARKS = ['follows']

const marksQuery = queryOptions({ queryKey: MARKS, queryFn: () => api.call(listFollows, {}), staleTime: 60_000 })

/** Everything the person follows and has muted. */
export function useMarks() {
	const isVerified = useMe().verification === 'verified'
	return useQuery({ ...marksQuery, enabled: isVerified })
}

export interface MarkSwitch {
	readonly isSet: boolean
	readonly isPending: boolean
	readonly toggle: () => void
}

/** Whether the person follows or has muted one thing, and the switch for it; nothing for somebody who is not named. */
export function useMark(table: 'follow', kind: FollowKind, target: string | null): MarkSwitch
export function useMark(table: 'mute', kind: MuteKind, target: string | null): MarkSwitch
export function useMark(table: 'follow' | 'mute', kind: FollowKind, target: string | null): MarkSwitch {
	const { data } = useMarks()
	const marks = (table === 'follow' ? data?.follows : data?.mutes) ?? []
	const isSet = marks.some((mark) => mark.kind === kind && mark.target === target)
	const { mutate, isPending } = useChange((named: string) => setMark(table, kind, named, !isSet), { touches: MARKS })
	return { isSet, isPending, toggle: () => target !== null && mutate(target) }
}

/** Adds or removes a mark. */
export function setMark(table: 'follow' | 'mute', kind: FollowKind, target: string, isSet: boolean): Promise<void> {
	if (table === 'follow') return api.call(isSet ? follow : unfollow, { params: { kind, target } })
	if (kind !== 'case' && kind !== 'person') throw new Error('only cases and people are muted')
	return api.call(isSet ? mute : unmute, { params: { kind, target } })
}
