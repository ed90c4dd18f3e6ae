import * as contract from '@readroom/contracts'
import { findDiagnoses } from '@readroom/reading'
import type { FastifyInstance } from 'fastify'
import { serve } from '../http/serve.ts'
import type { Services } from '../services.ts'
import { askMoreReaders } from './ask-more-readers.ts'
import { collectiveDifferential } from './collective-differential.ts'
import { considerDanger } from './consider-danger.ts'
import { declineToAnswer } from './decline-to-answer.ts'
import { listComments } from './list-comments.ts'
import { listOpinions } from './list-opinions.ts'
import { listSpoken } from './list-spoken.ts'
import { postComment } from './post-comment.ts'
import { postOpinion } from './post-opinion.ts'
import { react } from './react.ts'
import { reviseOpinion } from './revise-opinion.ts'
import { speakAtOnce } from './speak-at-once.ts'

const MOST_FOUND = 20

export function opinionRoutes(app: FastifyInstance, services: Services): void {
	serve(app, contract.postOpinion, ({ reader, params, body }) => postOpinion(services, reader, params.caseId, body))
	serve(app, contract.reviseOpinion, ({ reader, params, body }) => reviseOpinion(services, reader, params.caseId, body))
	serve(app, contract.declineToAnswer, ({ reader, params }) => declineToAnswer(services, reader, params.caseId))
	serve(app, contract.listOpinions, ({ reader, params }) => listOpinions(services, reader, params.caseId))
	serve(app, contract.collectiveDifferential, ({ reader, params }) =>
		collectiveDifferential(services, reader, params.caseId),
	)
	serve(app, contract.considerDanger, ({ reader, params, body }) =>
		considerDanger(services, reader, params.caseId, body.conceptId),
	)
	serve(app, contract.askMoreReaders, ({ reader, params }) => askMoreReaders(services, reader, params.caseId))
	serve(app, contract.react, ({ reader, params, body }) => react(services, reader, params, body))
	serve(app, contract.speakAtOnce, ({ reader, params, body }) =>
		speakAtOnce(services, reader, params.caseId, body.text),
	)
	serve(app, contract.listSpoken, ({ reader, params }) => listSpoken(services, reader, params.caseId))
	serve(app, contract.listComments, ({ reader, params }) => listComments(services, reader, params.caseId))
	serve(app, contract.postComment, ({ reader, params, body }) => postComment(services, reader, params.caseId, body))
	serve(app, contract.findDiagnoses, ({ query }) => ({
		items: findDiagnoses(query.q, { limit: MOST_FOUND }),
		next: null,
	}))
}
