export { endRunOutAvailability } from './change-availability.ts'
export { dutyRoutes } from './duty.routes.ts'
export { readersOnDuty, skillsOf } from './readers-on-duty.ts'
