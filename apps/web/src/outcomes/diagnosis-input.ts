import type { Diagnosis, DiagnosisInput } from '@readroom/contracts'

/** A diagnosis as it is sent: the code alone, or the words. */
export function diagnosisInput(diagnosis: Diagnosis): DiagnosisInput {
	return diagnosis.system === 'text' ? diagnosis : { system: 'ICD-10', code: diagnosis.code }
}
