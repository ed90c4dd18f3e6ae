import type { HospitalId, ManagedPerson } from '@readroom/contracts'
import type { ManagedRow } from './people.queries.ts'
import type { Reader } from './reader.ts'

/** Whose people an administrator minds: those of his hospital; everybody, undefined, for a system administrator. */
export function managedHospital(reader: Reader): HospitalId | undefined {
	return reader.isSystemAdmin ? undefined : reader.hospitalId
}

export function managedPersonOf(row: ManagedRow): ManagedPerson {
	return { ...row, registeredAt: row.registeredAt.toISOString() }
}
