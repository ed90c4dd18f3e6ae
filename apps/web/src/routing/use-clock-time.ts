import { useLocale } from '../app/words.ts'

/** Says of a time what the clock on the wall shows, with the day where it is not today. */
export function useClockTime(): (time: string) => string {
	const locale = useLocale() === 'zh' ? 'zh-CN' : 'en-GB'
	return (time) => {
		const date = new Date(time)
		const isToday = date.toDateString() === new Date().toDateString()
		return new Intl.DateTimeFormat(locale, {
			...(!isToday && { month: 'numeric', day: 'numeric' }),
			hour: '2-digit',
			minute: '2-digit',
		}).format(date)
	}
}
