import {
	Badge,
	createTheme,
	defaultVariantColorsResolver,
	type MantineColorsTuple,
	parseThemeColor,
	rgba,
	type VariantColorsResolver,
} from '@mantine/core'

const accent: MantineColorsTuple = [
	'#e2fbfd',
	'#c9f2f6',
	'#94e4ec',
	'#5cd5e1',
	'#2ec4d6',
	'#17b3c6',
	'#0c95a6',
	'#077886',
	'#055d68',
	'#03444c',
]

/** Near-black with a blue breath, as in a reading room: what is bright on the screen is the picture. */
const dark: MantineColorsTuple = [
	'#d9e1e8',
	'#b3bfca',
	'#8b99a6',
	'#5f6d79',
	'#323e48',
	'#1f2830',
	'#151c22',
	'#0e1318',
	'#0a0e12',
	'#050709',
]

/** Tints instead of solid fields, and words in the colour of what they mean: the brightest thing on a screen is the picture. */
const quietVariants: VariantColorsResolver = (asked) => {
	const usual = defaultVariantColorsResolver(asked)
	const { value, color, isThemeColor } = parseThemeColor({ color: asked.color, theme: asked.theme })
	if (!isThemeColor || (asked.variant !== 'light' && asked.variant !== 'subtle')) return usual
	const words = `var(--mantine-color-${color}-4)`
	if (asked.variant === 'subtle') return { ...usual, hover: rgba(value, 0.14), color: words }
	const border = `1px solid ${rgba(value, 0.32)}`
	return { background: rgba(value, 0.13), hover: rgba(value, 0.22), color: words, border }
}

export const theme = createTheme({
	primaryColor: 'accent',
	primaryShade: 6,
	colors: { accent, dark },
	fontFamily:
		'-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
	fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
	defaultRadius: 'sm',
	cursorType: 'pointer',
	variantColorResolver: quietVariants,
	components: { Badge: Badge.extend({ defaultProps: { tt: 'none', fw: 600 } }) },
	headings: {
		fontWeight: '600',
		sizes: { h1: { fontSize: '22px' }, h2: { fontSize: '17px' }, h3: { fontSize: '15px' } },
	},
})
