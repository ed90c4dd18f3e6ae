import { CaseFilter } from '@readroom/contracts'
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { queries } from './api.ts'
import { NotFoundPage, PageError, PageLoading } from './page-states.tsx'
import { meQuery } from './session.ts'
import { Shell } from './shell.tsx'

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: PageError })

/** Pages for people who are signed in, inside the frame with the navigation. */
const roomRoute = createRoute({
	getParentRoute: () => rootRoute,
	id: 'room',
	component: Shell,
	beforeLoad: async ({ location }) => {
		const me = await queries.ensureQueryData(meQuery)
		if (me === null) throw redirect({ to: '/sign-in', search: { next: location.href } })
	},
})

const NextPage = z.object({
	// Only a path of this site, so that a link cannot send a person elsewhere after signing in.
	next: z
		.string()
		.regex(/^\/(?![/\\])/)
		.optional()
		.catch(undefined),
})

const SignInSearch = NextPage.extend({
	/** The session of the page one comes from has ended. */
	hasEnded: z.literal(true).optional().catch(undefined),
})

const signInRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/sign-in',
	validateSearch: SignInSearch,
	component: lazyRouteComponent(() => import('../people/sign-in-page.tsx'), 'SignInPage'),
})

const registerRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/register',
	validateSearch: NextPage,
	component: lazyRouteComponent(() => import('../people/register-page.tsx'), 'RegisterPage'),
})

const conductRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/conduct',
	component: lazyRouteComponent(() => import('../conduct/conduct-page.tsx'), 'ConductPage'),
})

const sharedRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/s/$secret',
	component: lazyRouteComponent(() => import('../sharing/shared-page.tsx'), 'SharedPage'),
})

/** What is no filter is left out; an address with a filter that is wrong shows every case. */
const CaseFilters = z.object(CaseFilter.shape).catch({})

const casesRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/',
	validateSearch: CaseFilters,
	component: lazyRouteComponent(() => import('../cases/case-list-page.tsx'), 'CaseListPage'),
})

const caseRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/cases/$caseId',
	component: lazyRouteComponent(() => import('../cases/case-page.tsx'), 'CasePage'),
})

const postRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/post',
	component: lazyRouteComponent(() => import('../cases/post-page.tsx'), 'PostPage'),
})

// Two addresses of one page, which stays as it is when its draft gets an address of its own.
const newDraftRoute = createRoute({ getParentRoute: () => postRoute, path: '/' })
const draftRoute = createRoute({ getParentRoute: () => postRoute, path: '$caseId' })

const recordRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/record',
	component: lazyRouteComponent(() => import('../records/record-page.tsx'), 'RecordPage'),
})

const departmentRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/department',
	component: lazyRouteComponent(() => import('../records/department-page.tsx'), 'DepartmentPage'),
})

const dueRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/outcomes/due',
	component: lazyRouteComponent(() => import('../outcomes/due-page.tsx'), 'DuePage'),
})

const dutyRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/duty',
	component: lazyRouteComponent(() => import('../duty/duty-page.tsx'), 'DutyPage'),
})

const handoverRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/duty/handover',
	component: lazyRouteComponent(() => import('../duty/handover-page.tsx'), 'HandoverPage'),
})

const accountRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/account',
	component: lazyRouteComponent(() => import('../people/account-page.tsx'), 'AccountPage'),
})

const noticesRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/account/notices',
	component: lazyRouteComponent(() => import('../paging/notices-page.tsx'), 'NoticesPage'),
})

const outboxRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/outbox',
	component: lazyRouteComponent(() => import('../paging/outbox-page.tsx'), 'OutboxPage'),
})

const groupsRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/groups',
	component: lazyRouteComponent(() => import('../groups/groups-page.tsx'), 'GroupsPage'),
})

const moderationRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/moderation',
	component: lazyRouteComponent(() => import('../flags/moderation-page.tsx'), 'ModerationPage'),
})

const peopleRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/people',
	component: lazyRouteComponent(() => import('../people/people-page.tsx'), 'PeoplePage'),
})

/** For a screen on the wall, which has no frame and may have nobody signed in. */
const boardRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/board',
	component: lazyRouteComponent(() => import('../board/board-page.tsx'), 'BoardPage'),
})

const hospitalRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/hospital',
	component: lazyRouteComponent(() => import('../lanes/hospital-page.tsx'), 'HospitalPage'),
})

const dangersRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/dangers',
	component: lazyRouteComponent(() => import('../dangers/dangers-page.tsx'), 'DangersPage'),
})

const auditRoute = createRoute({
	getParentRoute: () => roomRoute,
	path: '/audit',
	component: lazyRouteComponent(() => import('../audit/audit-page.tsx'), 'AuditPage'),
})

const routeTree = rootRoute.addChildren([
	signInRoute,
	registerRoute,
	conductRoute,
	sharedRoute,
	boardRoute,
	roomRoute.addChildren([
		casesRoute,
		caseRoute,
		postRoute.addChildren([newDraftRoute, draftRoute]),
		recordRoute,
		departmentRoute,
		dueRoute,
		dutyRoute,
		handoverRoute,
		accountRoute,
		noticesRoute,
		groupsRoute,
		moderationRoute,
		peopleRoute,
		hospitalRoute,
		dangersRoute,
		outboxRoute,
		auditRoute,
	]),
])

export const router = createRouter({
	routeTree,
	defaultPreload: 'intent',
	defaultPendingComponent: PageLoading,
	defaultErrorComponent: PageError,
	scrollRestoration: true,
})

declare module '@tanstack/react-router' {
	interface Register {
		router: typeof router
	}
}
