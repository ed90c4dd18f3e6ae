import type { Visibility } from '@readroom/contracts'

const FROM_FEWEST: readonly Visibility[] = ['people', 'group', 'hospital', 'network']

/** Whether more people see a case with the second visibility, the first ones being kept. */
export function isWider(before: Visibility, after: Visibility): boolean {
	return FROM_FEWEST.indexOf(after) > FROM_FEWEST.indexOf(before)
}
