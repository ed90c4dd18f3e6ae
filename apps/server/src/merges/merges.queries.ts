import type { CaseId, MergeId, PersonId } from '@readroom/contracts'
import type { Insertable, Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'

export async function insertMerge(tx: Transaction<Tables>, merge: Insertable<Tables['concept_merge']>): Promise<void> {
	await tx.insertInto('concept_merge').values(merge).execute()
}

/** @returns whether it was in force on this case */
export async function endMerge(
	tx: Transaction<Tables>,
	{ caseId, mergeId, undoneBy, at }: { caseId: CaseId; mergeId: MergeId; undoneBy: PersonId; at: Date },
): Promise<boolean> {
	const ended = await tx
		.updateTable('concept_merge')
		.set({ undone_by: undoneBy, undone_at: at })
		.where('id', '=', mergeId)
		.where('case_id', '=', caseId)
		.where('undone_at', 'is', null)
		.returning('id')
		.executeTakeFirst()
	return ended !== undefined
}
