import { Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { addAddress, type Notices, removeAddress, tryAddress } from '@readroom/contracts'
import { IconBrowser } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api, queries } from '../app/api.ts'
import { problemText } from '../app/problem-text.ts'
import { useMe } from '../app/session.ts'
import { useWords } from '../app/words.ts'
import { Panel } from '../people/panel.tsx'
import { AddAddressForm } from './add-address-form.tsx'
import { AddressLine } from './address-line.tsx'
import { NOTICES } from './notice-queries.ts'
import { CAN_PUSH, PushRefused, subscribeToPush } from './push-subscription.ts'

/** Where one is told beside the screen. */
export function AddressesPanel({ notices }: { notices: Notices }) {
	const t = useWords()
	const isVerified = useMe().verification === 'verified'
	return (
		<Panel title={t.paging.addresses} hint={t.paging.addressesHint}>
			{notices.addresses.length === 0 && (
				<Text size="sm" c="dimmed">
					{t.paging.noAddresses}
				</Text>
			)}
			<ul className="lines" aria-label={t.paging.addresses}>
				{notices.addresses.map((address) => (
					<AddressLine
						key={address.id}
						address={address}
						isOff={notices.channelsOff.includes(address.channel)}
						touches={NOTICES}
						onTry={(addressId) => api.call(tryAddress, { body: { addressId } })}
						onRemove={(addressId) => api.call(removeAddress, { params: { addressId } })}
					/>
				))}
			</ul>
			{isVerified && (
				<AddAddressForm
					channels={['wecom', 'dingtalk', 'feishu', 'mail', 'sms', 'webhook']}
					touches={NOTICES}
					onAdd={(typed) => api.call(addAddress, { body: typed })}
				/>
			)}
			{isVerified && CAN_PUSH && <PushButton pushKey={notices.pushKey} />}
		</Panel>
	)
}

function PushButton({ pushKey }: { pushKey: string }) {
	const t = useWords()
	const { mutate, isPending } = useMutation({
		mutationFn: async () => {
			const body = await subscribeToPush(pushKey)
			return api.call(addAddress, { body })
		},
		onSuccess: async () => {
			notifications.show({ color: 'teal', message: t.paging.subscribed })
			await queries.invalidateQueries({ queryKey: NOTICES })
		},
		onError: (error) => {
			const isOfBrowser = error instanceof DOMException
			const message = isOfBrowser ? t.paging.pushFailed : problemText(error, t)
			notifications.show({ color: 'red', message: error instanceof PushRefused ? t.paging.pushRefused : message })
		},
	})
	return (
		<Button
			variant="light"
			className="push-button"
			leftSection={<IconBrowser size={16} />}
			loading={isPending}
			onClick={() => mutate()}
		>
			{t.paging.subscribe}
		</Button>
	)
}
