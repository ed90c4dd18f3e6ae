import { z } from 'zod'
import { HospitalId, Locale, PageQuery, PersonId, pageOf, SessionId, Time, TokenId, words } from './common.ts'
import { endpoint } from './endpoint.ts'

export const Hospital = z.object({ id: HospitalId, name: z.string() })
export type Hospital = z.infer<typeof Hospital>

/** What colleagues see of a person. */
export const PersonSummary = z.object({
	id: PersonId,
	name: z.string(),
	/** 主任医师, resident … as the person wrote it. */
	title: z.string(),
	hospitalName: z.string(),
})
export type PersonSummary = z.infer<typeof PersonSummary>

/**
 * A person as a case shows him. Its poster may have chosen to be named by his role, or masked: then there is no id, and
 * name and hospital are what he chose to be shown as.
 */
export const ShownPerson = PersonSummary.extend({ id: PersonId.nullable() })
export type ShownPerson = z.infer<typeof ShownPerson>

export const Verification = z.enum(['waiting', 'verified', 'suspended'])
export type Verification = z.infer<typeof Verification>

/** The person who is signed in, to himself. */
export const Me = z.object({
	id: PersonId,
	name: z.string(),
	title: z.string(),
	contact: z.string(),
	hospital: Hospital,
	verification: Verification,
	isHospitalAdmin: z.boolean(),
	isSystemAdmin: z.boolean(),
	isAuditor: z.boolean(),
	locale: Locale,
})
export type Me = z.infer<typeof Me>

/** A mail address or a mobile number: what a person signs in with. */
export const Contact = z
	.string()
	.trim()
	.toLowerCase()
	.max(200)
	.regex(/^([^\s@]+@[^\s@]+|\+?\d{7,15})$/, 'a mail address or a phone number')

const Password = z.string().min(8).max(200)

export const register = endpoint({
	method: 'POST',
	path: '/auth/register',
	summary: 'Make an account and sign in with it',
	access: 'anyone',
	body: z.strictObject({
		name: words(60).min(1),
		title: words(60).default(''),
		hospitalName: words(120).min(2),
		contact: Contact,
		password: Password,
		locale: Locale.default('zh'),
	}),
	answer: Me,
	status: 201,
	problems: ['contact-taken', 'too-many-requests'],
})

export const signIn = endpoint({
	method: 'POST',
	path: '/auth/sign-in',
	summary: 'Sign in with a mail address or phone number and a password',
	access: 'anyone',
	body: z.strictObject({ contact: Contact, password: z.string().max(200) }),
	answer: Me,
	problems: ['sign-in-failed', 'too-many-requests'],
})

export const signOut = endpoint({
	method: 'POST',
	path: '/auth/sign-out',
	summary: 'End this session',
	access: 'person',
	problems: [],
})

export const whoAmI = endpoint({
	method: 'GET',
	path: '/auth/me',
	summary: 'The person who is signed in',
	access: 'person',
	answer: Me,
	problems: [],
})

export const changeMe = endpoint({
	method: 'PATCH',
	path: '/auth/me',
	summary: 'Change own name, title or language',
	access: 'person',
	body: z.strictObject({
		name: words(60).min(1).optional(),
		title: words(60).optional(),
		locale: Locale.optional(),
	}),
	answer: Me,
	problems: [],
})

export const changePassword = endpoint({
	method: 'POST',
	path: '/auth/password',
	summary: 'Change own password; every other session ends',
	access: 'person',
	body: z.strictObject({ currentPassword: z.string().max(200), newPassword: Password }),
	problems: ['sign-in-failed'],
})

export const Session = z.object({
	id: SessionId,
	/** Browser and system, from the User-Agent, shortened. */
	device: z.string(),
	createdAt: Time,
	lastUsedAt: Time,
	isThisOne: z.boolean(),
})
export type Session = z.infer<typeof Session>

export const listSessions = endpoint({
	method: 'GET',
	path: '/auth/sessions',
	summary: 'Where the person is signed in',
	access: 'person',
	answer: pageOf(Session),
	problems: [],
})

export const revokeSession = endpoint({
	method: 'DELETE',
	path: '/auth/sessions/:sessionId',
	summary: 'End one of own sessions at once',
	access: 'person',
	params: z.strictObject({ sessionId: SessionId }),
	problems: ['not-found'],
})

export const ApiToken = z.object({
	id: TokenId,
	name: z.string(),
	createdAt: Time,
	lastUsedAt: Time.nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>

export const listTokens = endpoint({
	method: 'GET',
	path: '/auth/tokens',
	summary: 'Own API tokens, without their secret',
	access: 'person',
	answer: pageOf(ApiToken),
	problems: [],
})

export const makeToken = endpoint({
	method: 'POST',
	path: '/auth/tokens',
	summary: 'Make an API token; its secret is shown this once',
	access: 'person',
	body: z.strictObject({ name: words(60).min(1) }),
	answer: ApiToken.extend({ secret: z.string() }),
	status: 201,
	problems: [],
})

export const revokeToken = endpoint({
	method: 'DELETE',
	path: '/auth/tokens/:tokenId',
	summary: 'Revoke one of own API tokens at once',
	access: 'person',
	params: z.strictObject({ tokenId: TokenId }),
	problems: ['not-found'],
})

export const DemoAccount = z.object({
	name: z.string(),
	contact: z.string(),
	password: z.string(),
	/** What to try with this account. */
	roleZh: z.string(),
	roleEn: z.string(),
})
export type DemoAccount = z.infer<typeof DemoAccount>

export const demoAccounts = endpoint({
	method: 'GET',
	path: '/demo/accounts',
	summary: 'Accounts of the demo ward with their password; not found in a room that is not a demo',
	access: 'anyone',
	answer: pageOf(DemoAccount),
	problems: ['not-found'],
})

export const findHospitals = endpoint({
	method: 'GET',
	path: '/hospitals',
	summary: 'Hospitals whose name contains the words typed so far, at most ten, for registration',
	access: 'anyone',
	query: z.strictObject({ q: words(120).min(2) }),
	answer: pageOf(Hospital),
	problems: ['too-many-requests'],
})

export const StudyFingerprintKey = z.object({ keyHex: z.string().regex(/^[0-9a-f]{64}$/) })

export const studyFingerprintKey = endpoint({
	method: 'GET',
	path: '/hospitals/mine/fingerprint-key',
	summary: 'Key of own hospital under which a device fingerprints original Study Instance UIDs, to find double posts',
	access: 'person',
	answer: StudyFingerprintKey,
	problems: [],
})

/** A person as an administrator sees him. */
export const ManagedPerson = PersonSummary.extend({
	contact: z.string(),
	verification: Verification,
	isHospitalAdmin: z.boolean(),
	isSystemAdmin: z.boolean(),
	isAuditor: z.boolean(),
	registeredAt: Time,
})
export type ManagedPerson = z.infer<typeof ManagedPerson>

export const listPeople = endpoint({
	method: 'GET',
	path: '/people',
	summary: 'People of own hospital (a system administrator: of all), those waiting for verification first',
	access: 'hospital-admin',
	query: PageQuery.extend({
		verification: Verification.optional(),
		/** Part of a name, contact or hospital. */
		q: words(60).min(1).optional(),
	}),
	answer: pageOf(ManagedPerson),
	problems: [],
})

export const findColleagues = endpoint({
	method: 'GET',
	path: '/people/search',
	summary: 'Verified people by name or hospital, at most ten, to be asked or added to a group',
	access: 'verified',
	query: z.strictObject({ q: words(60).min(1) }),
	answer: pageOf(PersonSummary),
	problems: [],
})

export const setVerification = endpoint({
	method: 'PUT',
	path: '/people/:personId/verification',
	summary: 'Vouch for a person of own hospital, or suspend him at once',
	access: 'hospital-admin',
	params: z.strictObject({ personId: PersonId }),
	body: z.strictObject({ verification: z.enum(['verified', 'suspended']) }),
	answer: ManagedPerson,
	problems: ['person-not-found', 'last-administrator'],
})

export const setRoles = endpoint({
	method: 'PUT',
	path: '/people/:personId/roles',
	summary: 'Give or take administrator and auditor roles',
	access: 'system-admin',
	params: z.strictObject({ personId: PersonId }),
	body: z.strictObject({ isHospitalAdmin: z.boolean(), isSystemAdmin: z.boolean(), isAuditor: z.boolean() }),
	answer: ManagedPerson,
	problems: ['person-not-found', 'last-administrator'],
})
