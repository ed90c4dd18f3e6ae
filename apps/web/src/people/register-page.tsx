import { Alert, Autocomplete, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Contact, findHospitals, register } from '@readroom/contracts'
import type { Words } from '@readroom/messages'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { api } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useLocale, useWords } from '../app/words.ts'
import { Entrance } from './entrance.tsx'
import { useEnter } from './use-enter.ts'

const route = getRouteApi('/register')
const EMPTY_FORM = { name: '', title: '', hospitalName: '', contact: '', password: '' }
type Form = typeof EMPTY_FORM

export function RegisterPage() {
	const t = useWords()
	const locale = useLocale()
	const { next } = route.useSearch()
	const enter = useEnter(next)
	const [form, setForm] = useState(EMPTY_FORM)
	const [wasSubmitted, setSubmitted] = useState(false)
	const wrong = wasSubmitted ? wrongFields(form, t) : {}
	const { mutate, isPending, error } = useMutation({
		mutationFn: () => api.call(register, { body: { ...form, locale } }),
		onSuccess: enter,
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		setSubmitted(true)
		if (Object.keys(wrongFields(form, t)).length === 0) mutate()
	}

	function field(key: keyof Form) {
		return {
			value: form[key],
			error: wrong[key],
			onChange: (value: string) => setForm((now) => ({ ...now, [key]: value })),
		}
	}

	function textField(key: keyof Form) {
		const { onChange, ...rest } = field(key)
		return { ...rest, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value) }
	}

	return (
		<Entrance title={t.people.registerTitle} hint={t.people.registerHint}>
			<form onSubmit={submit} noValidate>
				<Stack gap="sm">
					<TextInput label={t.people.name} {...textField('name')} autoComplete="name" withAsterisk />
					<HospitalInput {...field('hospitalName')} />
					<TextInput
						label={
							<>
								{t.people.title}{' '}
								<Text span size="xs" c="dimmed">
									{t.app.optional}
								</Text>
							</>
						}
						{...textField('title')}
						placeholder={t.people.titlePlaceholder}
					/>
					<TextInput label={t.people.contact} {...textField('contact')} autoComplete="username" withAsterisk />
					<PasswordInput
						label={t.people.password}
						description={t.people.passwordHint}
						{...textField('password')}
						autoComplete="new-password"
						withAsterisk
					/>
					{error !== null && <Alert color="red">{problemText(error, t)}</Alert>}
					<Button type="submit" loading={isPending} fullWidth mt={4}>
						{t.people.register}
					</Button>
					<Text size="sm" c="dimmed" ta="center">
						{t.people.haveAccount}{' '}
						<Link to="/sign-in" search={{ next }} className="text-link">
							{t.people.toSignIn}
						</Link>
						{' · '}
						<Link to="/conduct" className="text-link">
							{t.conduct.link}
						</Link>
					</Text>
				</Stack>
			</form>
		</Entrance>
	)
}

/** Offers the hospitals there are, so that colleagues end up in the same one; a new name makes a new hospital. */
function HospitalInput({
	value,
	error,
	onChange,
}: {
	value: string
	error: string | undefined
	onChange: (value: string) => void
}) {
	const t = useWords()
	const [typed] = useDebouncedValue(value.trim(), 200)
	const { data } = useQuery({
		queryKey: ['hospitals', typed],
		queryFn: () => api.call(findHospitals, { query: { q: typed } }),
		enabled: typed.length >= 2,
	})
	return (
		<Autocomplete
			label={t.people.hospital}
			data={data?.items.map((hospital) => hospital.name) ?? []}
			filter={({ options }) => options}
			value={value}
			error={error}
			onChange={onChange}
			autoComplete="organization"
			withAsterisk
		/>
	)
}

/** What is wrong with the form, by field; empty when it can be sent. */
function wrongFields(form: Form, t: Words): Partial<Record<keyof Form, string>> {
	return {
		...(form.name.trim() === '' && { name: t.people.nameMissing }),
		...(form.hospitalName.trim().length < 2 && { hospitalName: t.people.hospitalMissing }),
		...(!Contact.safeParse(form.contact).success && { contact: t.people.contactInvalid }),
		...(form.password.length < 8 && { password: t.people.passwordShort }),
	}
}
