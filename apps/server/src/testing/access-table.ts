import type { SceneState } from './access-scene.ts'

/**
 * What every route answers everybody: one row for each, one column for each role of `access-scene.ts`.
 *
 * The case was posted to a group. `reader` is a member of it and `guest` its guest; `elsewhere` is a verified person of
 * another hospital and not in it, as are the system administrator and the auditor; `waiting`, `suspended` and the
 * administrator are of the poster's own hospital and not in it. A `+` says that the answer names the case; without it the
 * answer must not.
 *
 * A new route: add its row, in the order of paths, and to `ASKED` what it needs to be asked sensibly; the test says what
 * is missing. Write what each role should get, not what it gets: 404 where the thing is not for him, 403 where the deed is
 * not. Any other status is for those who are let through: a 400, 409 or 415 will do where more would take a long story. An
 * id that a route needs is planted in `access-scene.ts` under the name that the path has for it.
 */
export const ACCESS_TABLE = `
stranger waiting suspended elsewhere guest reader poster hospital-admin system-admin auditor
401      403     401       403       403   403    403    403            403          200+    GET /api/audit
401      403     401       403       403   403    403    403            403          200+    GET /api/audit/export
401      403     401       403       403   403    403    403            403          200     GET /api/audit/verification
401      200     401       200       200   200    200    200            200          200     GET /api/auth/me
401      200     401       200       200   200    200    200            200          200     PATCH /api/auth/me
401      400     401       400       400   400    400    400            400          400     POST /api/auth/password
201      201     201       201       201   201    201    201            201          201     POST /api/auth/register
401      200     401       200       200   200    200    200            200          200     GET /api/auth/sessions
401      404     401       404       404   404    204    404            404          404     DELETE /api/auth/sessions/{sessionId}
400      400     400       400       400   400    400    400            400          400     POST /api/auth/sign-in
401      204     401       204       204   204    204    204            204          204     POST /api/auth/sign-out
401      200     401       200       200   200    200    200            200          200     GET /api/auth/tokens
401      201     401       201       201   201    201    201            201          201     POST /api/auth/tokens
401      404     401       404       404   404    204    404            404          404     DELETE /api/auth/tokens/{tokenId}
401      403     401       200       200   200    200    200            200          200     GET /api/board
401      403     401       403       403   403    403    403            200          403     GET /api/board/keys
401      403     401       403       403   403    403    403            201          403     POST /api/board/keys
401      403     401       403       403   403    403    403            404          403     DELETE /api/board/keys/{keyId}
401      200     401       200       200+  200+   200+   200            200          200     GET /api/cases
401      201     401       201       201   201    201    201            201          201     POST /api/cases
401      200     401       200       200   200    200    200            200          200     POST /api/cases/duplicates
401      404     401       404       200+  200+   200+   404            404          404     GET /api/cases/{caseId}
401      404     401       404       404   404    200+   404            404          404     PATCH /api/cases/{caseId}
401      404     401       404       404   404    204    204            404          404     DELETE /api/cases/{caseId}
401      403     401       404       403   403    201    404            404          404     POST /api/cases/{caseId}/addenda
401      403     401       404       403   200    409    404            404          404     POST /api/cases/{caseId}/claim
401      403     401       404       204   204    204    404            404          404     DELETE /api/cases/{caseId}/claim
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/comments
401      403     401       404       403   409    201    404            404          404     POST /api/cases/{caseId}/comments
401      403     401       404       403   403    409    404            404          404     POST /api/cases/{caseId}/considered
401      403     401       404       403   201    409    404            404          404     POST /api/cases/{caseId}/critical-values
401      403     401       404       403   403    200    404            404          404     POST /api/cases/{caseId}/critical-values/{criticalValueId}/acknowledge
401      403     401       404       204   204    409    404            404          404     POST /api/cases/{caseId}/decline
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/differential
401      404     401       404       409   200+   409    404            404          404     GET /api/cases/{caseId}/feedback
401      403     401       404       201   201    201    404            404          404     POST /api/cases/{caseId}/flags
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/impression
401      403     401       404       403   403    200    404            404          404     PUT /api/cases/{caseId}/impression
401      403     401       404       403   403    409    404            404          404     POST /api/cases/{caseId}/impression/reveal
401      403     401       404       403   403    204    404            404          404     POST /api/cases/{caseId}/lane
401      403     401       404       403   403    200    404            404          404     GET /api/cases/{caseId}/looks
401      403     401       404       403   403    200    404            404          404     POST /api/cases/{caseId}/mentions
401      403     401       404       403   403    409    404            404          404     POST /api/cases/{caseId}/merges
401      403     401       404       403   403    204    404            404          404     DELETE /api/cases/{caseId}/merges/{mergeId}
401      403     401       404       403   403    409    404            404          404     POST /api/cases/{caseId}/more-readers
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/opinions
401      403     401       404       403   201+   409    404            404          404     POST /api/cases/{caseId}/opinions
401      403     401       404       403   409    409    404            404          404     POST /api/cases/{caseId}/opinions/revisions
401      403     401       404       403   403    204    204            404          404     PUT /api/cases/{caseId}/opinions/{opinionId}/discrepancy
401      403     401       404       403   403    204    204            404          404     PUT /api/cases/{caseId}/opinions/{opinionId}/miss
401      403     401       404       403   204    204    404            404          404     PUT /api/cases/{caseId}/opinions/{opinionId}/reactions
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/outcome
401      403     401       404       403   403    200    200            404          404     PUT /api/cases/{caseId}/outcome
401      403     401       404       403   403    204    204            404          404     POST /api/cases/{caseId}/outcome/lost
401      403     401       404       403   403    201    201            404          404     POST /api/cases/{caseId}/outcome/marks
401      403     401       404       403   403    204    204            404          404     DELETE /api/cases/{caseId}/outcome/marks/{markId}
401      403     401       404       403   403    204    204            404          404     POST /api/cases/{caseId}/outcome/pending
401      403     401       404       404   404    200+   404            404          404     POST /api/cases/{caseId}/post
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/previews/{series}
401      403     401       404       403   403    409    404            404          404     POST /api/cases/{caseId}/receipt
401      403     401       404       403   403    200    200            404          404     GET /api/cases/{caseId}/review
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/routing
401      403     401       404       403   403    200    404            404          404     GET /api/cases/{caseId}/shares
401      403     401       404       403   403    201    404            404          404     POST /api/cases/{caseId}/shares
401      403     401       404       403   403    204    404            404          404     DELETE /api/cases/{caseId}/shares/{shareId}
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/spoken
401      403     401       404       403   409    409    404            404          404     POST /api/cases/{caseId}/spoken
401      404     401       404       404   404    200+   404            404          404     PUT /api/cases/{caseId}/studies
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/timeline
401      404     401       404       200   200    200    404            404          404     GET /api/cases/{caseId}/timings
401      403     401       404       403   403    200+   404            404          404     POST /api/cases/{caseId}/visibility
401      200     401       200       200   200    200    200            200          200     GET /api/dangers
401      403     401       403       403   403    403    403            204          403     PUT /api/dangers/{code}
401      403     401       403       403   403    403    403            404          403     DELETE /api/dangers/{code}
404      404     404       404       404   404    404    404            404          404     GET /api/demo/accounts
401      403     401       403       403   403    403    200            200          403     GET /api/department
401      403     401       403       403   403    403    200            200          403     GET /api/department/learning
401      403     401       403       403   403    403    204            404          403     POST /api/department/learning/{opinionId}/decision
401      403     401       403       403   403    403    200            200          403     GET /api/department/readers
401      403     401       403       403   403    403    200            404          403     GET /api/department/readers/{personId}/record
401      200     401       200       200   200    200    200            200          200     GET /api/diagnoses
401      403     401       200       200   200    200    200            200          200     GET /api/duty/calendars
401      403     401       201       201   201    201    201            201          201     POST /api/duty/calendars
401      403     401       404       404   404    204    404            404          404     DELETE /api/duty/calendars/{calendarId}
200      200     200       200       200   200    200    200            200          200     GET /api/duty/calendars/{secret}/duty.ics
401      403     401       200       200+  200+   200+   200            200          200     GET /api/duty/handover
401      403     401       200       200   200    200    200            200          200     GET /api/duty/me
401      403     401       200       200   200    200    200            200          200     PUT /api/duty/me/availability
401      403     401       204       204   204    204    204            204          204     DELETE /api/duty/me/availability
401      403     401       200       200   200    200    200            200          200     PUT /api/duty/me/skills
401      403     401       200       200   200    200    200            200          200     GET /api/duty/now
401      403     401       200       200   200    200    200            200          200     GET /api/duty/rosters
401      403     401       404       403   403    200    404            404          404     POST /api/duty/rosters/{roster}/import
401      403     401       404       403   403    200    404            404          404     POST /api/duty/rosters/{roster}/import-preview
401      403     401       404       200   200    200    404            404          404     GET /api/duty/rosters/{roster}/people
401      403     401       404       403   403    204    404            404          404     POST /api/duty/rosters/{roster}/removals
401      403     401       404       403   403    404    404            404          404     POST /api/duty/rosters/{roster}/restorations
401      403     401       404       200   200    200    404            404          404     GET /api/duty/rosters/{roster}/shifts
401      403     401       404       403   403    201    404            404          404     POST /api/duty/rosters/{roster}/shifts
401      403     401       404       200   200    200    404            404          404     GET /api/duty/rosters/{roster}/shifts.csv
401      403     401       404       403   403    204    404            404          404     PUT /api/duty/shifts/{shiftId}
401      403     401       404       403   403    201    404            404          404     POST /api/duty/shifts/{shiftId}/offer
401      403     401       404       404   403    403    404            404          404     DELETE /api/duty/swaps/{swapId}
401      403     401       404       404   204    204    404            404          404     POST /api/duty/swaps/{swapId}/acceptance
401      200     401       200       200   200    200    200            200          200     GET /api/events
401      403     401       200       200   200    200    200            200          200     GET /api/flags/mine
401      403     401       200       200   200    200    200            200          200     GET /api/follows
401      403     401       404       204   204    204    404            404          404     PUT /api/follows/{kind}/{target}
401      403     401       204       204   204    204    204            204          204     DELETE /api/follows/{kind}/{target}
401      403     401       200       200   200    200    200            200          200     GET /api/groups
401      403     401       201       201   201    201    201            201          201     POST /api/groups
401      403     401       404       403   403    204    404            404          404     PATCH /api/groups/{groupId}
401      403     401       404       200   200    200    404            404          404     GET /api/groups/{groupId}/members
401      403     401       404       403   403    204    404            404          404     PUT /api/groups/{groupId}/members/{personId}
401      403     401       404       403   403    204    404            404          404     DELETE /api/groups/{groupId}/members/{personId}
401      403     401       404       403   403    200    404            404          404     GET /api/groups/{groupId}/robots
401      403     401       404       403   403    201    404            404          404     POST /api/groups/{groupId}/robots
401      403     401       404       403   403    204    404            404          404     DELETE /api/groups/{groupId}/robots/{addressId}
401      403     401       404       403   403    200    404            404          404     POST /api/groups/{groupId}/robots/{addressId}/try
200      200     200       200       200   200    200    200            200          200     GET /api/hospitals
401      200     401       200       200   200    200    200            200          200     GET /api/hospitals/mine/fingerprint-key
401      200     401       200       200   200    200    200            200          200     GET /api/hospitals/mine/settings
401      403     401       403       403   403    403    200            200          403     PUT /api/hospitals/mine/settings
401      403     401       403       403   403    403    403            200          403     GET /api/lanes/common-phone-numbers
401      403     401       403       403   403    403    403            200          403     PUT /api/lanes/common-phone-numbers
401      200     401       200       200   200    200    200            200          200     GET /api/lanes/expectation
401      200     401       200       200   200    200    200            200          200     GET /api/lanes/phone-numbers
401      200     401       200       200   200    200    200            200          200     GET /api/lanes/stat-quota
401      403     401       200       200   200    200+   200+           200+         200     GET /api/moderation
401      403     401       404       404   404    403    204            204          404     PUT /api/moderation/{target}/{targetId}
401      403     401       404       204   204    204    404            404          404     PUT /api/mutes/{kind}/{target}
401      403     401       204       204   204    204    204            204          204     DELETE /api/mutes/{kind}/{target}
401      200     401       200       200   200    200    200            200          200     GET /api/notices
401      204     401       204       204   204    204    204            204          204     PUT /api/notices
401      403     401       201       201   201    201    201            201          201     POST /api/notices/addresses
401      403     401       200       200   200    200    200            200          200     POST /api/notices/addresses/try
401      404     401       404       404   404    204    404            404          404     DELETE /api/notices/addresses/{addressId}
200      200     200       200       200   200    200    200            200          200     GET /api/openapi.json
401      403     401       403       403   403    403    403            200          403     GET /api/outbox
401      403     401       403       403   403    403    403            204          403     POST /api/outbox/{pageId}/redeliver
401      200     401       200       200   200    200    200            200          200     GET /api/outcomes/due
401      403     401       403       403   403    403    200            200          403     GET /api/people
401      403     401       200       200   200    200    200            200          200     GET /api/people/search
401      403     401       403       403   403    403    403            200          403     PUT /api/people/{personId}/roles
401      403     401       403       403   403    403    200            200          403     PUT /api/people/{personId}/verification
401      403     401       204       204   204    204    204            204          204     POST /api/presence
401      200     401       200       200   200    200    200            200          200     GET /api/record
401      200     401       200       200   200    200    200            200          200     GET /api/record/feedback
401      200     401       200       200   200    200    200            200          200     GET /api/record/impressions
401      403     401       204       204   204    204    204            204          204     PUT /api/record/sharing
401      200     401       200       200   200    200    200            200          200     GET /api/searches
401      201     401       201       201   201    201    201            201          201     POST /api/searches
401      404     401       404       404   404    204    404            404          404     DELETE /api/searches/{searchId}
404      404     404       404       404   404    404    404            404          404     GET /api/shared
404      404     404       404       404   404    404    404            404          404     POST /api/shared
204      204     204       204       204   204    204    204            204          204     DELETE /api/shared
200      200     200       200       200+  200+   200+   200            200          200     GET /cases/{caseId}
401      204     401       204       200   200    200    204            204          204     GET /dicom-web/instances
401      204     401       204       200   200    200    204            204          204     GET /dicom-web/series
401      204     401       204       200   200    200    204            204          204     GET /dicom-web/studies
401      415     401       415       415   415    415    415            415          415     POST /dicom-web/studies
401      404     401       404       200+  200+   200+   404            404          404     GET /dicom-web/studies/{study}
401      415     401       415       415   415    415    415            415          415     POST /dicom-web/studies/{study}
401      404     401       404       200   200    200    404            404          404     GET /dicom-web/studies/{study}/instances
401      404     401       404       200   200    200    404            404          404     GET /dicom-web/studies/{study}/metadata
401      404     401       404       200   200    200    404            404          404     GET /dicom-web/studies/{study}/series
401      404     401       404       200+  200+   200+   404            404          404     GET /dicom-web/studies/{study}/series/{series}
401      404     401       404       200   200    200    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances
401      404     401       404       200+  200+   200+   404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}
401      404     401       404       404   404    404    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/bulkdata/{*}
401      404     401       404       200+  200+   200+   404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/frames/{frames}
401      404     401       404       406   406    406    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/frames/{frame}/rendered
401      404     401       404       406   406    406    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/frames/{frame}/thumbnail
401      404     401       404       200   200    200    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/metadata
401      404     401       404       406   406    406    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/rendered
401      404     401       404       406   406    406    404            404          404     GET /dicom-web/studies/{study}/series/{series}/instances/{instance}/thumbnail
401      404     401       404       200   200    200    404            404          404     GET /dicom-web/studies/{study}/series/{series}/metadata
401      404     401       404       406   406    406    404            404          404     GET /dicom-web/studies/{study}/series/{series}/thumbnail
401      404     401       404       406   406    406    404            404          404     GET /dicom-web/studies/{study}/thumbnail
200      200     200       200       200   200    200    200            200          200     GET /healthz
200      200     200       200       200   200    200    200            200          200     GET /metrics
200      200     200       200       200   200    200    200            200          200     GET /readyz
`

/** How a route is asked where its path alone says too little. `{name}` stands for what the scene has by that name. */
export interface AskedHow {
	/** The state of the case; open where absent. */
	readonly on?: SceneState
	readonly values?: Readonly<Record<string, string>>
	readonly query?: Readonly<Record<string, string>>
	readonly body?: unknown
}

const K35 = { system: 'ICD-10', code: 'K35.2' }
const OPINION = {
	findings: '回盲部管状增粗',
	candidates: [{ diagnosis: K35, confidencePercent: 60, isDangerous: false }],
	urgency: 'soon',
	nextStep: '',
}

const MARK = {
	seriesInstanceUid: '{series}',
	sopInstanceUid: '{instance}',
	frameNumber: 1,
	sliceNumber: 1,
	imagePointPx: { column: 1, row: 1 },
}

const ON_ROSTER = { roster: '{groupId}' }
const YEAR_2030 = { from: '2030-01-01T00:00:00Z', to: '2030-12-31T00:00:00Z' }
const SHIFT = {
	personId: '{memberId}',
	organs: [],
	startsAt: '2030-01-03T10:00:00Z',
	endsAt: '2030-01-03T20:00:00Z',
}
const NO_SHIFTS = { format: 'csv', text: '', timeZone: 'Asia/Shanghai' }

const ON_CASE = { kind: 'case', target: '{caseId}' }

export const ASKED: Readonly<Record<string, AskedHow>> = {
	'DELETE /api/cases/{caseId}/merges/{mergeId}': { on: 'answered' },
	'DELETE /api/cases/{caseId}/outcome/marks/{markId}': { on: 'closed' },
	'DELETE /api/dangers/{code}': { values: { code: 'K35.2' } },
	'DELETE /api/follows/{kind}/{target}': { values: ON_CASE },
	'DELETE /api/groups/{groupId}/members/{personId}': { values: { personId: '{memberId}' } },
	'GET /api/cases/{caseId}/feedback': { on: 'closed' },
	'GET /api/cases/{caseId}/outcome': { on: 'closed' },
	'GET /api/cases/{caseId}/review': { on: 'closed' },
	'GET /api/department/readers/{personId}/record': { on: 'closed', values: { personId: '{memberId}' } },
	'GET /api/diagnoses': { query: { q: '阑尾' } },
	'GET /api/hospitals': { query: { q: '医院' } },
	'GET /api/lanes/expectation': { query: { lane: 'urgent' } },
	'GET /api/moderation': { on: 'answered' },
	'GET /api/people/search': { query: { q: '医院' } },
	'GET /dicom-web/instances': { query: { StudyInstanceUID: '{study}' } },
	'GET /dicom-web/series': { query: { StudyInstanceUID: '{study}' } },
	'GET /dicom-web/studies': { query: { StudyInstanceUID: '{study}' } },
	'GET /api/duty/rosters/{roster}/people': { values: ON_ROSTER },
	'GET /api/duty/rosters/{roster}/shifts': { values: ON_ROSTER, query: YEAR_2030 },
	'GET /api/duty/rosters/{roster}/shifts.csv': { values: ON_ROSTER, query: { ...YEAR_2030, timeZone: 'UTC' } },
	'PATCH /api/auth/me': { body: { title: '医师' } },
	'PATCH /api/cases/{caseId}': { on: 'draft', body: { history: '改' } },
	'PATCH /api/groups/{groupId}': { body: { name: '新名' } },
	'POST /api/auth/password': { body: { currentPassword: '12345678', newPassword: '短' } },
	'POST /api/auth/register': {
		body: { name: '新人', hospitalName: '新医院', contact: '{newContact}', password: '12345678' },
	},
	'POST /api/auth/sign-in': { body: {} },
	'POST /api/auth/tokens': { body: { name: '程序' } },
	'POST /api/cases': { body: {} },
	'POST /api/cases/duplicates': { body: { fingerprints: ['0'.repeat(64)] } },
	'POST /api/board/keys': { body: { name: '走廊' } },
	'POST /api/cases/{caseId}/addenda': { body: { text: '复查' } },
	'POST /api/cases/{caseId}/claim': { body: {} },
	'POST /api/cases/{caseId}/comments': { body: { text: '有人吗' } },
	'POST /api/cases/{caseId}/considered': { body: { conceptId: 'ICD-10:K35.2' } },
	'POST /api/cases/{caseId}/critical-values': { body: { kind: 'perforation' } },
	'POST /api/cases/{caseId}/critical-values/{criticalValueId}/acknowledge': { on: 'answered', body: {} },
	'POST /api/cases/{caseId}/flags': { body: { target: 'case', targetId: '{caseId}', reason: 'wrong' } },
	'POST /api/cases/{caseId}/lane': { body: { lane: 'teaching', reason: '不急' } },
	'POST /api/cases/{caseId}/mentions': { body: { personIds: ['{memberId}'] } },
	'POST /api/cases/{caseId}/merges': { on: 'answered', body: { conceptId: 'ICD-10:K35.2', into: K35 } },
	'POST /api/cases/{caseId}/opinions': { body: OPINION },
	'POST /api/cases/{caseId}/opinions/revisions': { body: OPINION },
	'POST /api/cases/{caseId}/outcome/lost': { body: { reason: 'other' } },
	'POST /api/cases/{caseId}/outcome/marks': { on: 'closed', body: MARK },
	'POST /api/cases/{caseId}/post': { on: 'draft' },
	'POST /api/cases/{caseId}/receipt': { body: { action: '已阅' } },
	'POST /api/cases/{caseId}/shares': { body: {} },
	'POST /api/cases/{caseId}/spoken': { body: { text: '游离气体' } },
	'POST /api/cases/{caseId}/visibility': { body: { visibility: 'network', isIdentityChecked: true } },
	'POST /api/department/learning/{opinionId}/decision': { on: 'closed', body: { code: '1' } },
	'POST /api/duty/calendars': { body: { shows: 'mine' } },
	'POST /api/duty/rosters/{roster}/import': { values: ON_ROSTER, body: NO_SHIFTS },
	'POST /api/duty/rosters/{roster}/import-preview': { values: ON_ROSTER, body: NO_SHIFTS },
	'POST /api/duty/rosters/{roster}/removals': { values: ON_ROSTER, body: { shiftIds: ['{shiftId}'] } },
	'POST /api/duty/rosters/{roster}/restorations': { values: ON_ROSTER, body: { shiftIds: ['{shiftId}'] } },
	'POST /api/duty/rosters/{roster}/shifts': { values: ON_ROSTER, body: { shift: SHIFT } },
	'POST /api/duty/shifts/{shiftId}/offer': { body: { toPersonId: null } },
	'DELETE /api/groups/{groupId}/robots/{addressId}': { values: { addressId: '{robotId}' } },
	'POST /api/groups/{groupId}/robots': { body: { channel: 'webhook', destination: 'https://hooks.example/2' } },
	'POST /api/groups/{groupId}/robots/{addressId}/try': { values: { addressId: '{robotId}' } },
	'POST /api/notices/addresses': { body: { channel: 'mail', destination: 'other@ward.test' } },
	'POST /api/notices/addresses/try': { body: { addressId: null } },
	'PUT /api/notices': { body: {} },
	'POST /api/groups': { body: { name: '另一小组' } },
	'POST /api/presence': { body: { caseId: null } },
	'POST /api/shared': { body: { secret: 'unknown', code: '123456', viewerName: '某' } },
	'POST /api/searches': { body: { name: '胸痛', filter: { q: '胸痛' } } },
	'PUT /api/cases/{caseId}/impression': { body: { candidates: OPINION.candidates } },
	'PUT /api/cases/{caseId}/opinions/{opinionId}/discrepancy': { on: 'closed', body: { code: '2a' } },
	'PUT /api/cases/{caseId}/opinions/{opinionId}/miss': { on: 'closed', body: { kind: 'misjudged' } },
	'PUT /api/cases/{caseId}/opinions/{opinionId}/reactions': {
		on: 'answered',
		body: { reaction: 'thanks', isOn: true },
	},
	'PUT /api/follows/{kind}/{target}': { values: ON_CASE },
	'PUT /api/moderation/{target}/{targetId}': {
		on: 'answered',
		values: { target: 'case', targetId: '{caseId}' },
		body: { decision: 'dismissed', note: '已核对' },
	},
	'PUT /api/mutes/{kind}/{target}': { values: ON_CASE },
	'DELETE /api/mutes/{kind}/{target}': { values: ON_CASE },
	'PUT /api/cases/{caseId}/outcome': { body: { diagnosis: K35, evidence: 'pathology' } },
	'PUT /api/cases/{caseId}/studies': {
		on: 'draft',
		body: { studies: [{ studyInstanceUid: '{study}', series: [{ seriesInstanceUid: '{series}' }] }] },
	},
	'PUT /api/dangers/{code}': { values: { code: 'K35.2' } },
	'PUT /api/duty/me/availability': { body: { hours: 1 } },
	'PUT /api/duty/me/skills': { body: { organs: ['chest'] } },
	'PUT /api/duty/shifts/{shiftId}': { body: SHIFT },
	'PUT /api/groups/{groupId}/members/{personId}': { values: { personId: '{memberId}' }, body: { role: 'guest' } },
	'PUT /api/hospitals/mine/settings': { body: { kind: '镇卫生院', region: '华东', phoneNumbers: [] } },
	'PUT /api/lanes/common-phone-numbers': { body: { phoneNumbers: [] } },
	'PUT /api/people/{personId}/roles': { body: { isHospitalAdmin: true, isSystemAdmin: false, isAuditor: false } },
	'PUT /api/people/{personId}/verification': { body: { verification: 'verified' } },
	'PUT /api/record/sharing': { body: { isShared: true } },
}
