import type { Me } from '@readroom/contracts'
import type { ReaderRow } from './people.queries.ts'

/** A reader as the API shows him to himself. */
export function meOf(reader: ReaderRow): Me {
	return {
		id: reader.id,
		name: reader.name,
		title: reader.title,
		contact: reader.contact,
		hospital: { id: reader.hospitalId, name: reader.hospitalName },
		verification: reader.verification,
		isHospitalAdmin: reader.isHospitalAdmin,
		isSystemAdmin: reader.isSystemAdmin,
		isAuditor: reader.isAuditor,
		locale: reader.locale,
	}
}
