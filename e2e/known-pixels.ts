/**
 * Values of single pixels, computed by pydicom 2.3.1 with e2e/pydicom-pixels.py from the files as the scanner wrote them (the demo
 * holds the same slices in a coding that it does not read): column, row, value in the modality's unit, and the gray that a screen shows
 * with the first window of the file.
 */
type KnownPixel = readonly [column: number, row: number, value: number, gray: number]

export interface KnownSlice {
	/** From 1, from the feet to the head. */
	readonly sliceNumber: number
	readonly rows: number
	readonly columns: number
	readonly pixels: readonly KnownPixel[]
}

/** `testdata/cases/ct-abdomen-four-phase`: signed values, the venous phase with an intercept of −1024. */
export const FOUR_PHASES: Readonly<Record<'plain' | 'arterial' | 'venous' | 'delayed', KnownSlice>> = {
	plain: {
		sliceNumber: 3,
		rows: 512,
		columns: 512,
		pixels: [
			[0, 0, -1024, 0],
			[511, 511, -1024, 0],
			[412, 279, 32, 115],
			[179, 303, 36, 118],
			[212, 357, 49, 127],
			[266, 372, 54, 131],
			[150, 290, 56, 132],
			[146, 324, -23, 75],
			[350, 418, 268, 255],
		],
	},
	arterial: {
		sliceNumber: 3,
		rows: 512,
		columns: 512,
		pixels: [
			[0, 0, -1024, 0],
			[511, 511, -1024, 0],
			[262, 126, -45, 58],
			[113, 176, 60, 135],
			[275, 330, 7, 96],
			[367, 336, 38, 119],
			[286, 261, 42, 122],
			[231, 362, 22, 107],
			[230, 274, 286, 255],
		],
	},
	venous: {
		sliceNumber: 3,
		rows: 512,
		columns: 512,
		pixels: [
			[0, 0, -3024, 0],
			[511, 511, -3024, 0],
			[284, 311, 58, 134],
			[263, 210, 58, 134],
			[425, 259, -31, 69],
			[388, 254, 42, 122],
			[389, 466, -64, 45],
			[264, 248, 135, 190],
			[248, 332, 1013, 255],
		],
	},
	delayed: {
		sliceNumber: 3,
		rows: 452,
		columns: 452,
		pixels: [
			[0, 0, -1024, 0],
			[451, 451, -1024, 0],
			[200, 203, 71, 143],
			[238, 225, 113, 174],
			[283, 255, 103, 167],
			[75, 394, 24, 109],
			[265, 271, 144, 197],
			[290, 179, 80, 150],
			[212, 231, 305, 255],
		],
	},
}

/** The chest CT of the demo: unsigned values, an intercept of −1000. */
export const CHEST: readonly KnownSlice[] = [
	{
		sliceNumber: 1,
		rows: 512,
		columns: 512,
		pixels: [
			[0, 0, -1000, 0],
			[511, 511, -1000, 0],
			[279, 198, 29, 121],
			[299, 277, 68, 146],
			[278, 164, -60, 64],
			[85, 294, 86, 157],
			[297, 282, 37, 126],
			[201, 423, -107, 34],
			[474, 418, 886, 255],
		],
	},
	{
		sliceNumber: 18,
		rows: 512,
		columns: 512,
		pixels: [
			[0, 0, -1000, 0],
			[511, 511, -1000, 0],
			[479, 462, 123, 181],
			[207, 269, -10, 96],
			[268, 237, 56, 138],
			[102, 201, 26, 119],
			[142, 144, -105, 35],
			[236, 206, 23, 117],
			[411, 326, 716, 255],
		],
	},
	{
		sliceNumber: 31,
		rows: 512,
		columns: 512,
		pixels: [
			[0, 0, -1000, 0],
			[511, 511, -1000, 0],
			[413, 361, -17, 91],
			[331, 258, 38, 127],
			[100, 311, 104, 169],
			[472, 282, 111, 173],
			[334, 335, -37, 79],
			[17, 130, -96, 41],
			[27, 442, 276, 255],
		],
	},
]

/** The MR of the demo: no unit, no rescale. */
export const MR: KnownSlice = {
	sliceNumber: 9,
	rows: 512,
	columns: 584,
	pixels: [
		[0, 0, 0, 0],
		[583, 511, 0, 0],
		[206, 356, 545, 28],
		[384, 436, 2258, 115],
		[317, 332, 1438, 73],
		[96, 284, 748, 38],
		[332, 405, 492, 25],
		[479, 169, 2368, 121],
	],
}
