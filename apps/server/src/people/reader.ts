import type { HospitalId, Locale, PersonId, SessionId, TokenId, Verification } from '@readroom/contracts'

/** Who asks: a person signed in with a session cookie, or a program with his token. */
export interface Reader {
	readonly id: PersonId
	readonly name: string
	readonly title: string
	readonly contact: string
	readonly hospitalId: HospitalId
	readonly hospitalName: string
	readonly verification: Verification
	readonly isHospitalAdmin: boolean
	readonly isSystemAdmin: boolean
	readonly isAuditor: boolean
	readonly locale: Locale
	/** Address the request came from, for the audit. */
	readonly address: string
	readonly credential:
		| { readonly kind: 'session'; readonly id: SessionId }
		| { readonly kind: 'token'; readonly id: TokenId }
}
