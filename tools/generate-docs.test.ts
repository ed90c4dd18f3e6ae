import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configurationPage, problemsPage } from './generate-docs.ts'

const committed = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8')

test('generating the pages of settings and problems again gives the same files', () => {
	expect(configurationPage()).toBe(committed('configuration.md'))
	expect(problemsPage()).toBe(committed('problems.md'))
})

test('the pages hold nothing of the machine they were made on', () => {
	expect(configurationPage()).not.toMatch(/`\/(?!problems)/)
})
