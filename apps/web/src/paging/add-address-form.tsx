import { Alert, Button, Code, CopyButton, PasswordInput, Select, TextInput } from '@mantine/core'
import type { AddressInput } from '@readroom/contracts'
import type { QueryKey } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import { useWords } from '../app/words.ts'
import { useChange } from '../people/use-change.ts'

/** Channels whose address is typed in; a browser subscribes by itself. */
export type TypedChannel = Exclude<AddressInput['channel'], 'web-push'>

/** What has been typed into the form. Of what is wrong in it the server says so. */
interface TypedAddress<Kind extends TypedChannel> {
	readonly channel: Kind
	readonly destination: string
	readonly secret?: string
}

interface AddAddressFormProps<Kind extends TypedChannel> {
	readonly channels: readonly [Kind, ...Kind[]]
	readonly touches: QueryKey
	readonly onAdd: (typed: TypedAddress<Kind>) => Promise<{ secret: string | null }>
}

/** One more address, of a person or of a group's robot. */
export function AddAddressForm<Kind extends TypedChannel>({ channels, touches, onAdd }: AddAddressFormProps<Kind>) {
	const t = useWords()
	const label = useId()
	const [channel, setChannel] = useState<Kind>(channels[0])
	const [destination, setDestination] = useState('')
	const [secret, setSecret] = useState('')
	const isSignedRobot = channel === 'dingtalk' || channel === 'feishu'
	const { mutate, isPending, data } = useChange(onAdd, {
		touches,
		onDone: () => {
			setDestination('')
			setSecret('')
		},
	})

	function submit(event: SubmitEvent) {
		event.preventDefault()
		mutate({ channel, destination: destination.trim(), ...(isSignedRobot && secret !== '' && { secret }) })
	}

	return (
		<>
			{typeof data?.secret === 'string' && <NewSecret secret={data.secret} />}
			<form onSubmit={submit} className="add-address" aria-label={t.paging.addAddress}>
				<Select
					label={t.paging.kind}
					value={channel}
					allowDeselect={false}
					onChange={(value) => setChannel(channels.find((one) => one === value) ?? channels[0])}
					data={channels.map((value) => ({ value, label: t.paging.channel[value] }))}
				/>
				<TextInput
					id={label}
					className="add-address-destination"
					label={t.paging.destination[channel]}
					placeholder={t.paging.destinationPlaceholder[channel]}
					value={destination}
					maxLength={1000}
					autoComplete="off"
					onChange={(event) => setDestination(event.currentTarget.value)}
				/>
				{isSignedRobot && (
					<PasswordInput
						className="add-address-secret"
						label={t.paging.robotSecret}
						description={t.paging.robotSecretHint}
						value={secret}
						autoComplete="off"
						onChange={(event) => setSecret(event.currentTarget.value)}
					/>
				)}
				<Button type="submit" variant="default" loading={isPending} disabled={destination.trim() === ''}>
					{t.paging.add}
				</Button>
			</form>
		</>
	)
}

function NewSecret({ secret }: { secret: string }) {
	const t = useWords()
	return (
		<Alert color="teal" title={t.paging.webhookSecret} role="status">
			<div className="form-row">
				<Code className="secret">{secret}</Code>
				<CopyButton value={secret}>
					{({ copied, copy }) => (
						<Button size="compact-sm" variant="default" onClick={copy}>
							{copied ? t.app.copied : t.app.copy}
						</Button>
					)}
				</CopyButton>
			</div>
		</Alert>
	)
}
