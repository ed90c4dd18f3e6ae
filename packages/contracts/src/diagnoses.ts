import { z } from 'zod'
import { words } from './common.ts'

/** A diagnosis as a person gives it: a code of the catalogue, or his own words. */
export const DiagnosisInput = z.discriminatedUnion('system', [
	z.strictObject({ system: z.literal('ICD-10'), code: z.string().max(12) }),
	z.strictObject({ system: z.literal('text'), text: words(120).min(1) }),
])
export type DiagnosisInput = z.infer<typeof DiagnosisInput>

/** A diagnosis as it is kept and shown: the code together with its words in both languages. */
export const Diagnosis = z.discriminatedUnion('system', [
	z.object({ system: z.literal('ICD-10'), code: z.string(), zh: z.string(), en: z.string() }),
	z.object({ system: z.literal('text'), text: z.string() }),
])
export type Diagnosis = z.infer<typeof Diagnosis>

/**
 * What makes two readers' diagnoses the same concept: the code, or the words with case and spaces folded.
 * `ICD-10:K35.2`, `text:meckel's diverticulum`.
 */
export function conceptIdOf(diagnosis: Diagnosis | DiagnosisInput): string {
	if (diagnosis.system === 'ICD-10') return `ICD-10:${diagnosis.code}`
	return `text:${diagnosis.text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()}`
}
