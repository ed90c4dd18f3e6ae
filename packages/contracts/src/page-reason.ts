import { z } from 'zod'

/** Why somebody is told of a case. */
export const PageReason = z.enum([
	/** Please read it. */
	'asked',
	/** The time in which a first answer was promised is over; nobody has answered. */
	'promise-broken',
	/** A reader has marked a finding that cannot wait. */
	'critical-value',
	/** The poster has an answer. */
	'answered',
	/** The poster is asked what came of it. */
	'outcome-due',
	'outcome-known',
	/** Something has happened on a case that the person follows. */
	'case-followed',
	'addendum',
	/** The poster's case was moved to a less urgent lane. */
	'lane-lowered',
	/** Somebody saw what may say who the patient is. */
	'privacy-flag',
	/** The poster asks for him by name. */
	'mentioned',
])
export type PageReason = z.infer<typeof PageReason>
