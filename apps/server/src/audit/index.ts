export { type AuditLine, recordAudit } from './record.ts'
