import { createTheme, type MantineColorsTuple } from '@mantine/core'

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

export const theme = createTheme({
	primaryColor: 'accent',
	primaryShade: 6,
	colors: { accent, dark },
	fontFamily:
		'-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
	fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
	defaultRadius: 'sm',
	cursorType: 'pointer',
	headings: {
		fontWeight: '600',
		sizes: { h1: { fontSize: '22px' }, h2: { fontSize: '17px' }, h3: { fontSize: '15px' } },
	},
})
