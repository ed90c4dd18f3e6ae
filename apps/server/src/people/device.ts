const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/MicroMessenger\//, 'WeChat'],
	[/Edg(e|A|iOS)?\//, 'Edge'],
	[/(Firefox|FxiOS)\//, 'Firefox'],
	[/(Chrome|CriOS)\//, 'Chrome'],
	[/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'macOS'],
	[/Linux/, 'Linux'],
]

/** Browser and system of a User-Agent, as a person recognises his own devices: `Chrome · Windows`. Empty when neither is known. */
export function deviceOf(userAgent: string | undefined): string {
	const found = [BROWSERS, SYSTEMS].map((names) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1])
	return found.filter((name) => name !== undefined).join(' · ')
}
