import { app } from './app.ts'
import { audit } from './audit.ts'
import { board } from './board.ts'
import { cases } from './cases.ts'
import { conduct } from './conduct.ts'
import { dangers } from './dangers.ts'
import { duty } from './duty.ts'
import { flags } from './flags.ts'
import { follows } from './follows.ts'
import { groups } from './groups.ts'
import { impressions } from './impressions.ts'
import { lanes } from './lanes.ts'
import { learning } from './learning.ts'
import { opinions } from './opinions.ts'
import { outcomes } from './outcomes.ts'
import { paging } from './paging.ts'
import { people } from './people.ts'
import { phrases } from './phrases.ts'
import { post } from './post.ts'
import { problems } from './problems.ts'
import { records } from './records.ts'
import { routing } from './routing.ts'
import { search } from './search.ts'
import { sharing } from './sharing.ts'
import { viewer } from './viewer.ts'
import { vocabulary } from './vocabulary.ts'

export const zh = {
	app,
	audit,
	board,
	cases,
	conduct,
	dangers,
	duty,
	flags,
	follows,
	groups,
	impressions,
	lanes,
	learning,
	opinions,
	outcomes,
	paging,
	people,
	phrases,
	post,
	problems,
	records,
	search,
	routing,
	sharing,
	viewer,
	vocabulary,
}
