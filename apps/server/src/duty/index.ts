export { endRunOutAvailability } from './change-availability.ts'
export { forgetRemovedShifts } from './change-shifts.ts'
export { dutyRoutes } from './duty.routes.ts'
export { readersOnDuty, skillsOf } from './readers-on-duty.ts'
